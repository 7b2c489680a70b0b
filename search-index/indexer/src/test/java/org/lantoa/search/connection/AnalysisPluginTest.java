package org.lantoa.search.connection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lantoa.search.analysis.PostAnalyzers;

/** Clusters of many nodes, played by a server that answers what they would. */
class AnalysisPluginTest {
  private static final String OURS = "0.1.0+analysis." + PostAnalyzers.VERSION;

  private final HttpServer server;
  private final ElasticsearchConnection connection;
  private String nodes = "";
  private String plugins = "";

  AnalysisPluginTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/_cat/nodes", exchange -> answer(exchange, nodes));
    server.createContext("/_cat/plugins", exchange -> answer(exchange, plugins));
    server.start();
    connection =
        ElasticsearchConnection.open(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void close() throws IOException {
    connection.close();
    server.stop(0);
  }

  private static void answer(HttpExchange exchange, String rows) throws IOException {
    byte[] body = ("[" + rows + "]").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private AnalysisPlugin check() throws IOException {
    return AnalysisPlugin.check(connection.anonymous());
  }

  private void node(String name, String version) {
    nodes += separated(nodes) + row("id-" + name, "name", name, "version", version);
  }

  private void plugin(String node, String name, String version) {
    plugins += separated(plugins) + row("id-" + node, "component", name, "version", version);
  }

  private static String separated(String before) {
    return before.isEmpty() ? "" : ",";
  }

  private static String row(String id, String first, String a, String second, String b) {
    return "{\"id\":\"%s\",\"%s\":\"%s\",\"%s\":\"%s\"}".formatted(id, first, a, second, b);
  }

  @Test
  void clusterFitsWhenEveryNodeHasThePlugin() throws IOException {
    node("a", "8.19.21");
    node("b", "8.19.21");
    plugin("a", "analysis-icu", "8.19.21");
    plugin("a", "lantoa-analysis", OURS);
    plugin("b", "lantoa-analysis", OURS);

    assertThat(check()).isEqualTo(new AnalysisPlugin.Fit());
  }

  @Test
  void namesTheNodesThatLackThePluginAndTheCommand() throws IOException {
    node("a", "8.19.21");
    node("b", "8.19.21");
    plugin("a", "lantoa-analysis", OURS);
    plugin("b", "analysis-icu", OURS);

    AnalysisPlugin.Unfit unfit = (AnalysisPlugin.Unfit) check();

    assertThat(unfit.nodes()).isEqualTo("b");
    assertThat(unfit.command())
        .isEqualTo(
            "bin/elasticsearch-plugin install --batch file:///path/to/lantoa-analysis-"
                + PostAnalyzers.VERSION
                + "-es8.zip");
  }

  @Test
  void anotherVersionIsRemovedFirst() throws IOException {
    node("a", "9.1.0");
    node("b", "9.1.0");
    plugin("a", "lantoa-analysis", "0.1.0+analysis.0");
    plugin("b", "lantoa-analysis", "0.1.0");

    AnalysisPlugin.Unfit unfit = (AnalysisPlugin.Unfit) check();

    assertThat(unfit.missing()).isEmpty();
    assertThat(unfit.nodes()).isEqualTo("a (0.1.0+analysis.0), b (0.1.0)");
    assertThat(unfit.command())
        .startsWith("bin/elasticsearch-plugin remove lantoa-analysis && ")
        .endsWith("-es9.zip");
  }

  @Test
  void aVersionThatEndsAlikeIsAnother() throws IOException {
    node("a", "8.19.21");
    plugin("a", "lantoa-analysis", "0.1.0+analysis.9" + PostAnalyzers.VERSION);

    assertThat(check()).isInstanceOf(AnalysisPlugin.Unfit.class);
  }

  @Test
  void anotherReleaseWithTheSameAnalysisFits() throws IOException {
    node("a", "8.19.21");
    plugin("a", "lantoa-analysis", "7.0.0+analysis." + PostAnalyzers.VERSION);

    assertThat(check()).isEqualTo(new AnalysisPlugin.Fit());
  }
}
