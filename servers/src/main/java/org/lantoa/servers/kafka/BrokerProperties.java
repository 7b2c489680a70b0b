package org.lantoa.servers.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** The settings of a broker that is alone and on loopback. */
final class BrokerProperties {
  static final int NODE_ID = 1;
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  private BrokerProperties() {}

  static Properties of(Path folder, int port, int controllerPort) {
    Properties properties = new Properties();
    identity(properties, folder);
    listeners(properties, port, controllerPort);
    singleNode(properties);
    retention(properties);
    footprint(properties);
    return properties;
  }

  private static void identity(Properties properties, Path folder) {
    properties.setProperty("process.roles", "broker,controller");
    properties.setProperty("node.id", Integer.toString(NODE_ID));
    properties.setProperty("log.dirs", folder.toString());
  }

  private static void listeners(Properties properties, int port, int controllerPort) {
    properties.setProperty(
        "listeners",
        "PLAINTEXT://127.0.0.1:"
            + port
            + ","
            + CONTROLLER_LISTENER
            + "://127.0.0.1:"
            + controllerPort);
    properties.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
    properties.setProperty(
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    properties.setProperty("controller.listener.names", CONTROLLER_LISTENER);
    // Voters are configuration, not state: the controller's port may differ at the next start.
    properties.setProperty("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
  }

  private static void singleNode(Properties properties) {
    for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
      properties.setProperty(topic + ".num.partitions", "1");
      properties.setProperty(topic + ".replication.factor", "1");
    }
    properties.setProperty("transaction.state.log.min.isr", "1");
    properties.setProperty("share.coordinator.state.topic.num.partitions", "1");
    properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
    properties.setProperty("share.coordinator.state.topic.min.isr", "1");
    properties.setProperty("default.replication.factor", "1");
    properties.setProperty("group.initial.rebalance.delay.ms", "0");
    // A topic with the wrong partition count or retention would lose figures: topics are set up
    // by ingest, never by a client's typo.
    properties.setProperty("auto.create.topics.enable", "false");
  }

  private static void retention(Properties properties) {
    properties.setProperty("log.retention.ms", "-1");
    properties.setProperty("log.retention.bytes", "-1");
    // Years, in minutes: an indexer that was off for long still finds its place.
    properties.setProperty("offsets.retention.minutes", "5256000");
  }

  private static void footprint(Properties properties) {
    properties.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
    properties.setProperty("num.network.threads", "2");
    properties.setProperty("num.io.threads", "4");
    properties.setProperty("background.threads", "2");
    properties.setProperty("num.recovery.threads.per.data.dir", "2");
    // Index files are allocated whole, ten megabytes each, when not bounded.
    properties.setProperty("log.index.size.max.bytes", "1048576");
    properties.setProperty("log.segment.bytes", "134217728");
  }
}
