package org.lantoa.servers.elasticsearch;

import java.nio.file.Files;
import java.nio.file.Path;

/** The unpacked Elasticsearch, shared by all servers and never written to. */
record Distribution(Path home) {
  static final String HOME_PROPERTY = "lantoa.elasticsearch.home";

  static Distribution find() {
    String home = System.getProperty(HOME_PROPERTY, "");
    if (home.isEmpty()) {
      throw new ElasticsearchStartException(
          "The system property "
              + HOME_PROPERTY
              + " is not set, so Elasticsearch cannot be found; start through ./lantoa, or set it to"
              + " the folder that the build unpacked (servers/target/elasticsearch-<version>).");
    }
    Distribution distribution = new Distribution(Path.of(home).toAbsolutePath().normalize());
    if (!Files.exists(distribution.launcher())) {
      throw new ElasticsearchStartException(
          "There is no Elasticsearch in "
              + distribution.home
              + ", so the archive cannot start; build again (the module servers unpacks it).");
    }
    return distribution;
  }

  Path launcher() {
    return home.resolve("bin").resolve("elasticsearch");
  }
}
