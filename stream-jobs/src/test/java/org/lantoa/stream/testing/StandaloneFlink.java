package org.lantoa.stream.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lantoa.servers.Ports;

/**
 * A Flink cluster of two processes, a job manager and a task manager, that knows Flink and nothing
 * of this project. Its processes end with this object, and with this JVM.
 */
public final class StandaloneFlink implements AutoCloseable {
  /** What a Flink distribution brings. */
  private static final Pattern BROUGHT =
      Pattern.compile(
          "(flink-(annotations|clients|core|core-api|datastream|datastream-api|file-sink-common"
              + "|hadoop-fs|metrics-core|queryable-state-client-java|rpc-akka-loader|rpc-core"
              + "|runtime|runtime-web|streaming-java|connector-datagen)-[0-9.]+"
              + "|flink-shaded-.*|commons-(cli|collections|compress|io|lang3|math3|text)-.*"
              + "|(RoaringBitmap|async-profiler|javassist|jsr305|kryo|lz4-java|minlog|objenesis"
              + "|reflectasm|snakeyaml-engine|snappy-java|slf4j-api)-.*"
              + "|log4j-(api|core|slf4j2-impl)-.*)\\.jar");

  private static final String LOGGING =
      """
      rootLogger.level = INFO
      rootLogger.appenderRef.console.ref = console
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{HH:mm:ss.SSS} %-5p %c{1} - %m%n
      """;

  private static final String ENTRYPOINT =
      "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
  private static final String TASK_MANAGER =
      "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

  private final Path folder;
  private final URI address;
  private final List<Process> processes = new ArrayList<>();
  private final Thread whenThisJvmEnds = new Thread(this::destroy, "stop-flink");

  private StandaloneFlink(Path folder, URI address) {
    this.folder = folder;
    this.address = address;
  }

  /** Starts the cluster; it may still be coming up when this returns. */
  public static StandaloneFlink start(Path folder) throws IOException {
    int rest = Ports.free();
    Files.createDirectories(folder.resolve("conf"));
    Files.writeString(folder.resolve("conf/config.yaml"), configuration(folder, rest));
    Files.writeString(folder.resolve("conf/log4j2.properties"), LOGGING);
    StandaloneFlink flink =
        new StandaloneFlink(folder, URI.create("http://127.0.0.1:" + rest + '/'));
    Runtime.getRuntime().addShutdownHook(flink.whenThisJvmEnds);
    try {
      flink.launch(ENTRYPOINT);
      flink.launch(TASK_MANAGER);
    } catch (IOException failure) {
      flink.close();
      throw failure;
    }
    return flink;
  }

  /** Where its REST interface answers. */
  public URI address() {
    return address;
  }

  /** What its processes said last, for messages of failed tests. */
  public String logs() throws IOException {
    return lastLines(ENTRYPOINT) + lastLines(TASK_MANAGER);
  }

  private String lastLines(String mainClass) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve(mainClass + ".log"));
    return mainClass
        + ":\n"
        + String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()))
        + '\n';
  }

  private void launch(String mainClass) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx384m");
    for (String opened : List.of("lang", "net", "nio", "time", "util", "util.concurrent")) {
      command.add("--add-opens=java.base/java." + opened + "=ALL-UNNAMED");
    }
    command.add("-Dlog4j.configurationFile=" + folder.resolve("conf/log4j2.properties"));
    command.addAll(List.of("-cp", classpath(), mainClass));
    command.addAll(List.of("--configDir", folder.resolve("conf").toString()));
    processes.add(
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(mainClass + ".log").toFile())
            .start());
  }

  private static String classpath() {
    // Surefire and failsafe put the test's classpath into a manifest and name it in a property.
    String all =
        System.getProperty(
            "surefire.test.class.path",
            Objects.requireNonNull(System.getProperty("java.class.path")));
    return Arrays.stream(all.split(Pattern.quote(File.pathSeparator), -1))
        .filter(entry -> BROUGHT.matcher(new File(entry).getName()).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String configuration(Path folder, int rest) throws IOException {
    int rpc = Ports.free();
    return String.join(
        "\n",
        "jobmanager.rpc.address: 127.0.0.1",
        "jobmanager.rpc.port: " + rpc,
        "jobmanager.bind-host: 127.0.0.1",
        "rest.address: 127.0.0.1",
        "rest.bind-address: 127.0.0.1",
        "rest.port: " + rest,
        "web.upload.dir: " + folder.resolve("upload"),
        "io.tmp.dirs: " + folder.resolve("tmp"),
        "taskmanager.host: 127.0.0.1",
        "taskmanager.bind-host: 127.0.0.1",
        "taskmanager.numberOfTaskSlots: 2",
        "taskmanager.cpu.cores: 2.0",
        "taskmanager.memory.task.heap.size: 192m",
        "taskmanager.memory.task.off-heap.size: 0m",
        "taskmanager.memory.network.min: 48m",
        "taskmanager.memory.network.max: 48m",
        "taskmanager.memory.managed.size: 16m",
        "taskmanager.memory.framework.heap.size: 128m",
        "taskmanager.memory.framework.off-heap.size: 128m",
        "taskmanager.memory.jvm-metaspace.size: 192m",
        "taskmanager.memory.jvm-overhead.min: 64m",
        "taskmanager.memory.jvm-overhead.max: 64m",
        "");
  }

  private void destroy() {
    processes.forEach(Process::destroyForcibly);
  }

  @Override
  public void close() {
    destroy();
    try {
      for (Process process : processes) {
        if (!process.waitFor(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS)) {
          throw new IllegalStateException("process " + process.pid() + " did not end");
        }
      }
      Runtime.getRuntime().removeShutdownHook(whenThisJvmEnds);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
