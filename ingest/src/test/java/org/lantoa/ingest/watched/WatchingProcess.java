package org.lantoa.ingest.watched;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;

/** A process of its own that watches a folder, so that it can be killed. */
final class WatchingProcess implements AutoCloseable {
  private final Process process;

  private WatchingProcess(Process process) {
    this.process = process;
  }

  /** Starts it, and returns when it watches. */
  static WatchingProcess start(Path folder, String bootstrap) throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            WatchingProcess.class.getName(),
            folder.toString(),
            bootstrap);
    ProcessBuilder child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    child.environment().put("LC_ALL", "C.UTF-8");
    Process process = child.start();
    String line;
    do {
      line = process.inputReader(StandardCharsets.UTF_8).readLine();
    } while (line != null && !line.equals("watching"));
    if (line == null) {
      throw new IOException("it does not watch");
    }
    return new WatchingProcess(process);
  }

  /** Ends it at once: it gets to do nothing any more. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }

  /** What the process runs. */
  public static void main(String[] arguments) throws Exception {
    WatchedFolder watched =
        WatchedFolder.start(
            new WatchedSettings(Path.of(arguments[0]), WatchedSettings.LEAST_QUIET, Locale.ENGLISH),
            arguments[1],
            text -> {},
            InstantSource.system(),
            new SimpleMeterRegistry());
    System.out.println("watching");
    new CountDownLatch(1).await();
    watched.close();
  }
}
