package org.lantoa.search.connection;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.cat.nodes.NodesRecord;
import co.elastic.clients.elasticsearch.cat.plugins.PluginsRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.analysis.PostAnalyzers;

/**
 * Whether every node of a cluster has our plugin, and so makes the terms that this program makes. A
 * node without it, or with another version, would index and search by other terms.
 */
public sealed interface AnalysisPlugin {
  /** The plugin's name in Elasticsearch. */
  String NAME = "lantoa-analysis";

  /** Precedes the analysis' version in the plugin's version, {@code 1.2.0+analysis.7}. */
  String VERSION_MARK = "+analysis.";

  /** All nodes have it. */
  record Fit() implements AnalysisPlugin {}

  /**
   * Some nodes do not have it.
   *
   * @param missing names of the nodes without the plugin
   * @param others names of the nodes with another version of it, each with that version
   * @param major the oldest major version of Elasticsearch among these nodes
   */
  record Unfit(List<String> missing, List<String> others, int major) implements AnalysisPlugin {

    /** Copies the lists. */
    public Unfit {
      missing = List.copyOf(missing);
      others = List.copyOf(others);
    }

    /** The zip to install, which the build leaves in {@code search-index/plugin/target}. */
    public String zip() {
      return NAME + '-' + PostAnalyzers.VERSION + "-es" + major + ".zip";
    }

    /** The nodes concerned, each with the version that it has, if any. */
    public String nodes() {
      return Stream.concat(missing.stream(), others.stream()).collect(Collectors.joining(", "));
    }

    /** What to run on each of these nodes before it is started again. */
    public String command() {
      String remove = others.isEmpty() ? "" : "bin/elasticsearch-plugin remove " + NAME + " && ";
      return remove + "bin/elasticsearch-plugin install --batch file:///path/to/" + zip();
    }
  }

  /**
   * Asks a cluster.
   *
   * @param client an account with the cluster privilege {@code monitor}
   * @throws IOException if Elasticsearch does not answer
   */
  static AnalysisPlugin check(ElasticsearchClient client) throws IOException {
    List<NodesRecord> nodes =
        client.cat().nodes(n -> n.fullId(true).h("id", "name", "version")).valueBody();
    Map<String, String> versions = new HashMap<>();
    for (PluginsRecord plugin :
        client.cat().plugins(p -> p.h("id", "component", "version")).valueBody()) {
      if (NAME.equals(plugin.component())) {
        versions.put(told(plugin.id()), told(plugin.version()));
      }
    }
    return of(nodes, versions);
  }

  private static AnalysisPlugin of(List<NodesRecord> nodes, Map<String, String> versions) {
    List<String> missing = new ArrayList<>();
    List<String> others = new ArrayList<>();
    int major = Integer.MAX_VALUE;
    for (NodesRecord node : nodes) {
      String version = versions.get(told(node.id()));
      if (version != null && version.endsWith(VERSION_MARK + PostAnalyzers.VERSION)) {
        continue;
      }
      if (version == null) {
        missing.add(told(node.name()));
      } else {
        others.add(told(node.name()) + " (" + version + ")");
      }
      major = Math.min(major, told(node.version()).startsWith("8.") ? 8 : 9);
    }
    return missing.isEmpty() && others.isEmpty() ? new Fit() : new Unfit(missing, others, major);
  }

  private static String told(@Nullable String value) {
    return Objects.requireNonNullElse(value, "?");
  }
}
