package org.lantoa.servers;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.lantoa.servers.elasticsearch.ElasticsearchServer;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;
import org.lantoa.servers.kafka.KafkaBroker;

/** A JVM with both servers, to be killed: prints where they are and stays. */
public final class TestingMachine {
  static final String USER = "dichvu";
  static final String PASSWORD = "mật khẩu dịch vụ";

  private TestingMachine() {}

  static ElasticsearchSettings elasticsearch(Path folder) {
    return ElasticsearchSettings.inFolder(folder.resolve("elasticsearch"))
        .heap("512m")
        .roles("writer: { indices: [ { names: [ 'lantoa-*' ], privileges: [ all ] } ] }\n")
        .account(USER, PASSWORD, "writer");
  }

  static KafkaBroker kafka(Path folder) {
    return KafkaBroker.start(folder.resolve("kafka"), 0);
  }

  /** Takes the folder for both. */
  public static void main(String[] arguments) throws InterruptedException {
    Path folder = Path.of(arguments[0]);
    try (KafkaBroker broker = kafka(folder);
        ElasticsearchServer server = ElasticsearchServer.start(elasticsearch(folder));
        PrintWriter out =
            new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true)) {
      out.println("ready " + broker.bootstrap() + " " + server.address());
      new CountDownLatch(1).await();
    }
  }
}
