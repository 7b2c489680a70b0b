package org.lantoa.servers.elasticsearch;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lantoa.servers.Ports;

/**
 * One real Elasticsearch on loopback, with security on and plain HTTP, in a process of its own that
 * ends with this JVM however that ends. Started again on the same folder it has all of its indices;
 * accounts and roles are those of the newest start.
 */
public final class ElasticsearchServer implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final int POLL_MILLIS = 100;
  private static final int CONSOLE_LINES_SHOWN = 15;

  private final ServerProcess process;
  private final URI address;

  private ElasticsearchServer(ServerProcess process, URI address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts a server and waits until it can read and write its indices.
   *
   * @throws org.lantoa.servers.PortTakenException if the port is in use
   * @throws ElasticsearchStartException if it does not start; the message tells why
   */
  public static ElasticsearchServer start(ElasticsearchSettings settings) {
    if (settings.port() != 0) {
      Ports.requireFree("Elasticsearch", settings.port());
    }
    Distribution distribution = Distribution.find();
    InstanceFolder folder = new InstanceFolder(settings.folder());
    Account starter = starter();
    try {
      NodeLock.awaitFree(folder);
      folder.write(settings, starter);
      ServerProcess process = ServerProcess.start(distribution, folder);
      return await(process, folder, starter);
    } catch (IOException e) {
      throw new ElasticsearchStartException(
          "Elasticsearch's folder "
              + folder.root()
              + " could not be prepared ("
              + e
              + "), so the archive cannot start; check its owner and the free space.",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ElasticsearchStartException(
          "The start of Elasticsearch was interrupted; start it again.", e);
    }
  }

  private static ElasticsearchServer await(
      ServerProcess process, InstanceFolder folder, Account starter)
      throws IOException, InterruptedException {
    boolean started = false;
    try {
      for (long waited = 0; waited < START_LIMIT.toMillis(); waited += POLL_MILLIS) {
        if (process.endsWithin(POLL_MILLIS)) {
          throw new ElasticsearchStartException("Elasticsearch ended at start. " + why(folder));
        }
        Optional<URI> address = boundAddress(folder);
        if (address.isPresent() && new HealthProbe(address.get(), starter).ready()) {
          started = true;
          return new ElasticsearchServer(process, address.get());
        }
      }
      throw new ElasticsearchStartException(
          "Elasticsearch was not ready within " + START_LIMIT + ". " + why(folder));
    } finally {
      if (!started) {
        process.stop();
      }
    }
  }

  private static Account starter() {
    String password = new BigInteger(160, new SecureRandom()).toString(36) + "starter";
    return new Account(
        ServerConfiguration.STARTER_ROLE, password, List.of(ServerConfiguration.STARTER_ROLE));
  }

  private static Optional<URI> boundAddress(InstanceFolder folder) throws IOException {
    if (!Files.exists(folder.boundPort())) {
      return Optional.empty();
    }
    return Files.readAllLines(folder.boundPort(), StandardCharsets.UTF_8).stream()
        .filter(line -> line.startsWith("127.0.0.1:"))
        .map(line -> URI.create("http://" + line))
        .findFirst();
  }

  private static String why(InstanceFolder folder) throws IOException {
    List<String> lines =
        Files.exists(folder.console())
            ? Files.readAllLines(folder.console(), StandardCharsets.UTF_8)
            : List.of();
    List<String> last =
        lines.subList(Math.max(0, lines.size() - CONSOLE_LINES_SHOWN), lines.size());
    return "Its last lines, more in " + folder.logs() + ":\n" + String.join("\n", last);
  }

  /** Where it answers, {@code http://127.0.0.1:port}. */
  public URI address() {
    return address;
  }

  /** Whether the process still runs. */
  public boolean running() {
    return process.alive();
  }

  /** Stops the server cleanly and waits for its end; a second call does nothing. */
  @Override
  public void close() {
    process.stop();
  }
}
