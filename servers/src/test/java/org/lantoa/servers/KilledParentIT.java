package org.lantoa.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.servers.elasticsearch.ElasticsearchServer;
import org.lantoa.servers.elasticsearch.TestingHttp;
import org.lantoa.servers.kafka.KafkaBroker;
import org.lantoa.servers.kafka.TestingClient;

class KilledParentIT {
  private static final String DOCUMENT = "{\"text\":\"Đền ơn đáp nghĩa\"}";

  @TempDir Path folder;

  @Test
  void leavesNoServerBehindAndLosesNothingWhenTheJvmIsKilled() throws Exception {
    Process machine = startMachine();
    try {
      String[] ready = awaitReady(machine).split(" ");
      TestingClient client = new TestingClient(ready[1]);
      client.createTopic("bai", 1);
      client.send("bai", List.of("một", "hai"));
      assertThat(http(URI.create(ready[2])).put("/lantoa-thu/_doc/1", DOCUMENT)).isEqualTo(201);
      List<ProcessHandle> children = children(machine);

      assertThat(children).hasSizeGreaterThanOrEqualTo(2);
      machine.destroyForcibly().waitFor();
      for (ProcessHandle child : children) {
        child.onExit().get(60, TimeUnit.SECONDS);
      }
    } finally {
      machine.destroyForcibly();
    }
    assertEverythingIsThere();
  }

  private void assertEverythingIsThere() throws Exception {
    try (KafkaBroker broker = TestingMachine.kafka(folder);
        ElasticsearchServer server =
            ElasticsearchServer.start(TestingMachine.elasticsearch(folder))) {
      assertThat(new TestingClient(broker.bootstrap()).readAndCommit("bai", "nhom", 2))
          .containsExactly("một", "hai");
      assertThat(http(server.address()).get("/lantoa-thu/_doc/1")).isEqualTo(200);
    }
  }

  private static TestingHttp http(URI address) {
    return new TestingHttp(address, TestingMachine.USER, TestingMachine.PASSWORD);
  }

  private Process startMachine() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-Dlantoa.elasticsearch.home=" + System.getProperty("lantoa.elasticsearch.home"),
            "-cp",
            System.getProperty("java.class.path"),
            TestingMachine.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String awaitReady(Process machine) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(machine.getInputStream(), StandardCharsets.UTF_8));
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (line.startsWith("ready ")) {
        return line;
      }
    }
    throw new AssertionError("the machine ended before it was ready");
  }

  private static List<ProcessHandle> children(Process machine) {
    try (Stream<ProcessHandle> descendants = machine.descendants()) {
      return descendants.toList();
    }
  }
}
