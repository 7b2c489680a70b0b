package org.lantoa.servers.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The child process: Elasticsearch's own launcher below a small shell that holds the lifeline. The
 * shell reads a pipe whose other end this JVM holds; when this JVM is gone, even killed, the pipe
 * ends and the shell stops the server.
 */
final class ServerProcess {
  /** More than the shell itself allows the server before it kills it. */
  private static final long STOP_SECONDS = 60;

  private final Process shell;

  private ServerProcess(Process shell) {
    this.shell = shell;
  }

  static ServerProcess start(Distribution distribution, InstanceFolder folder)
      throws IOException, InterruptedException {
    Path javaHome = Path.of(System.getProperty("java.home"));
    LaunchUser user = LaunchUser.forFolder(folder.root());
    user.own(folder);
    List<String> command =
        new ArrayList<>(user.prefix(distribution, javaHome.resolve("bin/java"), folder));
    command.addAll(List.of("setsid", "sh", "-c", supervision(), "elasticsearch"));
    command.add(distribution.launcher().toString());
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(distribution.home().toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.console().toFile());
    environment(builder.environment(), javaHome, folder);
    return new ServerProcess(builder.start());
  }

  private static void environment(
      Map<String, String> environment, Path javaHome, InstanceFolder folder) {
    // Options meant for this JVM would make the server refuse its own.
    environment
        .keySet()
        .removeAll(
            List.of("JAVA_HOME", "JAVA_OPTS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "ES_HOME"));
    environment.keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "CLI_JAVA_OPTS", "ES_JAVA_OPTS"));
    environment.put("ES_JAVA_HOME", javaHome.toString());
    environment.put("ES_PATH_CONF", folder.config().toString());
    environment.put("ES_TMPDIR", folder.tmp().toString());
    // The server's launcher leaves folders behind in the temporary folder, which would be the
    // system's.
    environment.put("JDK_JAVA_OPTIONS", "\"-Djava.io.tmpdir=" + folder.tmp() + "\"");
    // The encoding of file names: folders may have Vietnamese ones.
    environment.put("LC_ALL", "C.UTF-8");
    environment.put("HOME", folder.tmp().toString());
  }

  private static String supervision() throws IOException {
    try (InputStream script = ServerProcess.class.getResourceAsStream("supervise.sh")) {
      if (script == null) {
        throw new IOException("supervise.sh is missing beside " + ServerProcess.class.getName());
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  boolean alive() {
    return shell.isAlive();
  }

  /** Waits for the end; false if it still runs after that time. */
  boolean endsWithin(long millis) throws InterruptedException {
    return shell.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Lets the server finish its writes, then makes sure that nothing of it is left. */
  void stop() {
    List<ProcessHandle> below;
    try (Stream<ProcessHandle> descendants = shell.descendants()) {
      below = descendants.toList();
    }
    try {
      shell.getOutputStream().close();
      shell.waitFor(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (IOException alreadyGone) {
      shell.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      below.forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
  }
}
