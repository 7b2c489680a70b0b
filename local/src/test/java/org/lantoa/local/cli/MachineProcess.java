package org.lantoa.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** {@code lantoa up} or {@code demo} as a process of its own, so that it can be killed. */
final class MachineProcess implements AutoCloseable {
  private static final long STOP_SECONDS = 180;

  private final Process process;
  private final Path notes;
  private final JsonNode ready;

  private MachineProcess(Process process, Path notes, JsonNode ready) {
    this.process = process;
    this.notes = notes;
    this.ready = ready;
  }

  /** Starts a machine on free ports and waits until it says that it is ready. */
  static MachineProcess start(Path data, String command, String... options) throws IOException {
    Process process = launch(data, command, options);
    String answer = process.inputReader(StandardCharsets.UTF_8).readLine();
    if (answer == null) {
      process.destroyForcibly();
      throw new IOException(
          "the machine did not become ready:\n" + Files.readString(notesOf(data)));
    }
    return new MachineProcess(process, notesOf(data), new ObjectMapper().readTree(answer));
  }

  /** Starts a machine on free ports and waits for nothing. */
  static Process launch(Path data, String command, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of(command, "--json", "--lang", "en"));
    words.addAll(List.of("--data", data.toString()));
    for (String part : List.of("web", "kafka", "elasticsearch", "flink")) {
      words.addAll(List.of("--" + part + "-port", "0"));
    }
    words.addAll(List.of(options));
    return command(words)
        .redirectError(ProcessBuilder.Redirect.appendTo(notesOf(data).toFile()))
        .start();
  }

  /** The command {@code lantoa} as a process of its own. */
  static ProcessBuilder command(List<String> words) {
    return program(Lantoa.class, words);
  }

  /** A program of this class path as a process of its own. */
  static ProcessBuilder program(Class<?> main, List<String> words) {
    // Whoever runs tests in the background has them ignore Ctrl-C, and their children with them.
    List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT"));
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC"));
    line.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=128m"));
    for (String module : List.of("lang", "util", "util.concurrent", "net", "time", "nio")) {
      line.add("--add-opens=java.base/java." + module + "=ALL-UNNAMED");
    }
    line.add("--add-opens=java.base/sun.nio.ch=ALL-UNNAMED");
    line.add("-Dlantoa.elasticsearch.home=" + System.getProperty("lantoa.elasticsearch.home", ""));
    line.add("-Dlog4j2.configurationFile=classpath:log4j2.xml");
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    line.addAll(words);
    return new ProcessBuilder(line);
  }

  /** Ends processes and all below them at once: none of them gets to do anything any more. */
  static void killAll(ProcessHandle... processes) throws IOException, InterruptedException {
    List<String> kill = new ArrayList<>(List.of("kill", "-9"));
    for (ProcessHandle process : processes) {
      Stream.concat(Stream.of(process), process.descendants())
          .forEach(any -> kill.add(Long.toString(any.pid())));
    }
    new ProcessBuilder(kill).redirectErrorStream(true).start().waitFor();
    for (ProcessHandle process : processes) {
      process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
    }
  }

  /** The file of all that the machines of a data folder told beside their answers. */
  static Path notesOf(Path data) {
    return data.resolveSibling(data.getFileName() + "-notes.txt");
  }

  /** What it told when it was ready. */
  JsonNode ready() {
    return ready;
  }

  /** All that it told beside its answers. */
  String notes() throws IOException {
    return Files.readString(notes);
  }

  /** Whether it, or one before it on the same folder, told this beside its answers. */
  boolean tells(String text) {
    try {
      return notes().contains(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All processes below it. */
  List<ProcessHandle> below() {
    return process.descendants().toList();
  }

  /** The process itself. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Ends it at once, as a power cut would. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to stop, as Ctrl-C does, and gives its exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the machine did not stop");
    }
    return process.exitValue();
  }

  /** Waits until it ends by itself, and gives its exit code. */
  int awaitExit() throws InterruptedException {
    if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the machine runs on");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(STOP_SECONDS, TimeUnit.SECONDS).join();
  }
}
