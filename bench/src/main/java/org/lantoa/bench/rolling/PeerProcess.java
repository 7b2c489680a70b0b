package org.lantoa.bench.rolling;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One peer in a process of its own, with the classpath that the module {@code bench/peers} was
 * built with. It ends with this process: its standard input, which it watches, ends then.
 */
final class PeerProcess {
  /** The system property that names where {@code bench/peers} was built. */
  private static final String BUILT = "lantoa.bench.peers";

  private static final String MAIN = "org.lantoa.bench.peers.PeerMain";
  private static final String LOG = "log";
  private static final int LOG_LINES = 25;

  private PeerProcess() {}

  /**
   * What a process found.
   *
   * @param folder where its figures are
   * @param gains gains before the cut that it read
   * @param measured how many of them are not before the mark
   * @param seconds from the mark until all totals up to the cut were emitted
   * @param emitted figures emitted
   * @param checksum of all that were emitted
   */
  record Result(
      Path folder, long gains, long measured, double seconds, long emitted, long checksum) {
    double perSecond() {
      return measured / seconds;
    }
  }

  /** Runs it to its end. */
  static Result run(PeerName name, Path folder, String heap, Map<String, String> options)
      throws IOException {
    Files.createDirectories(folder);
    Process process =
        new ProcessBuilder(command(name, folder, heap, options))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(LOG).toFile())
            .start();
    try {
      long patience = Long.parseLong(options.getOrDefault("--patience", "600"));
      long warmUp = Long.parseLong(options.getOrDefault("--warm-up", "15"));
      if (!process.waitFor(patience + 2 * warmUp + 120, TimeUnit.SECONDS)) {
        throw new IOException(name.typed() + " did not end, so nothing was measured");
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      process.destroyForcibly();
    }
    return result(name, folder);
  }

  private static List<String> command(
      PeerName name, Path folder, String heap, Map<String, String> options) throws IOException {
    Path built = built();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .forEach(command::add);
    command.add("-Xms" + heap);
    command.add("-Xmx" + heap);
    command.add("-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")));
    command.add("-cp");
    command.add(
        built.resolve("classes")
            + File.pathSeparator
            + Files.readString(built.resolve("classpath"), StandardCharsets.UTF_8).strip());
    command.add(MAIN);
    command.add(name.typed());
    command.addAll(List.of("--out", folder.toString()));
    options.forEach((option, value) -> command.addAll(List.of(option, value)));
    return command;
  }

  private static Path built() throws IOException {
    String property = System.getProperty(BUILT);
    if (property == null || !Files.exists(Path.of(property, "classpath"))) {
      throw new IOException(
          "the peers are not built at " + property + "; build the module bench/peers");
    }
    return Path.of(property);
  }

  private static Result result(PeerName name, Path folder) throws IOException {
    Path file = folder.resolve("result");
    if (!Files.exists(file)) {
      throw new IOException(name.typed() + " failed, so nothing was measured:\n" + log(folder));
    }
    Map<String, String> found = new HashMap<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      int equals = line.indexOf('=');
      found.put(line.substring(0, equals), line.substring(equals + 1));
    }
    if (!"true".equals(found.get("over"))) {
      throw new IOException(
          name.typed()
              + " was not done in time: "
              + found.get("gains")
              + " gains; prefix too long");
    }
    return new Result(
        folder,
        number(found, "gains"),
        number(found, "measured"),
        Double.parseDouble(found.getOrDefault("seconds", "NaN")),
        number(found, "emitted"),
        number(found, "checksum"));
  }

  private static long number(Map<String, String> found, String name) {
    return Long.parseLong(found.getOrDefault(name, "0"));
  }

  private static String log(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(LOG), StandardCharsets.UTF_8);
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size()));
  }
}
