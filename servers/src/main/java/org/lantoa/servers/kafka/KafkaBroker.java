package org.lantoa.servers.kafka;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.lantoa.servers.Ports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One real Kafka broker, its own controller, listening on loopback inside this JVM. Its folder
 * holds all of its state: a broker started on the same folder again, after a clean stop or a kill,
 * goes on with the same cluster id, topics, records and consumer places.
 */
public final class KafkaBroker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaBroker.class);
  private static final int ATTEMPTS_ON_FREE_PORTS = 5;

  private final KafkaRaftServer server;
  private final String bootstrap;
  private final BrokerEnd end;
  private boolean closed;

  private KafkaBroker(KafkaRaftServer server, String bootstrap, BrokerEnd end) {
    this.server = server;
    this.end = end;
    this.bootstrap = bootstrap;
  }

  /**
   * Starts a broker whose giving up nobody needs to hear of.
   *
   * @see #start(Path, int, Runnable)
   */
  public static KafkaBroker start(Path folder, int port) {
    return start(folder, port, () -> {});
  }

  /**
   * Starts a broker; a new folder is formatted first.
   *
   * @param folder where the broker keeps its data; made if absent
   * @param port where clients connect; 0 takes a free one
   * @param gaveUp called, on any thread and perhaps more than once, when the broker cannot write
   *     its log any more, for example because the disk is full; it serves nobody then and is to be
   *     closed
   * @throws org.lantoa.servers.PortTakenException if the port is in use
   * @throws KafkaBrokerException if the broker does not start; the message tells why
   */
  public static KafkaBroker start(Path folder, int port, Runnable gaveUp) {
    BrokerEnd end = BrokerEnd.instead(gaveUp);
    format(folder.toAbsolutePath());
    BrokerLock.requireFree(folder.toAbsolutePath());
    if (port != 0) {
      Ports.requireFree("Kafka", port);
      return startOn(folder.toAbsolutePath(), port, end);
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return startOn(folder.toAbsolutePath(), Ports.free(), end);
      } catch (KafkaBrokerException e) {
        if (attempt == ATTEMPTS_ON_FREE_PORTS || !causedByTakenPort(e)) {
          throw e;
        }
        LOG.info("A port was taken between finding and binding it; trying another.");
      }
    }
  }

  private static KafkaBroker startOn(Path folder, int port, BrokerEnd end) {
    KafkaConfig config =
        KafkaConfig.fromProps(BrokerProperties.of(folder, port, Ports.free()), false);
    KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      stopAfterFailure(server, e);
      throw new KafkaBrokerException(folder, port, e);
    }
    return new KafkaBroker(server, "127.0.0.1:" + port, end);
  }

  private static void stopAfterFailure(KafkaRaftServer server, RuntimeException failure) {
    try {
      server.shutdown();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  private static boolean causedByTakenPort(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return true;
      }
    }
    return false;
  }

  private static void format(Path folder) {
    if (Files.exists(folder.resolve(MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
      return;
    }
    try {
      Files.createDirectories(folder);
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(BrokerProperties.NODE_ID)
          .addDirectory(folder.toString())
          .setMetadataLogDirectory(folder.toString())
          .setControllerListenerName(BrokerProperties.CONTROLLER_LISTENER)
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setIgnoreFormatted(true)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Kafka's folder "
              + folder
              + " cannot be written, so the broker has no place for its data; check its owner and"
              + " the free space.",
          e);
    } catch (Exception e) {
      // Formatter.run declares no narrower type.
      throw new KafkaBrokerException(folder, e);
    }
  }

  /** Where clients connect, {@code host:port}. */
  public String bootstrap() {
    return bootstrap;
  }

  /** Stops the broker cleanly and waits until its logs are closed; a second call does nothing. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    end.close(
        () -> {
          server.shutdown();
          server.awaitShutdown();
        });
  }
}
