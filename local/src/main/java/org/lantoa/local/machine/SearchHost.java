package org.lantoa.local.machine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.search.connection.AnalysisPlugin;
import org.lantoa.servers.elasticsearch.ElasticsearchServer;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search server, a process of its own: should it end by itself (killed for its memory, say), it
 * is started again at the same address. Everything else goes on meanwhile; the indexer waits.
 */
final class SearchHost implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SearchHost.class);
  private static final long LOOK_EVERY_MS = 2_000;

  /** A server that ends this often in one run of the machine has a reason that stays. */
  private static final int MOST_RESTARTS = 5;

  private final ElasticsearchSettings settings;
  private final MachineListener listener;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(SearchHost::thread);
  private volatile ElasticsearchServer server;
  private int restarts;

  private SearchHost(
      ElasticsearchSettings settings, ElasticsearchServer server, MachineListener listener) {
    this.settings = settings;
    this.server = server;
    this.listener = listener;
  }

  /** Starts the server and waits until it can read and write its indices. */
  static SearchHost start(ElasticsearchSettings settings, MachineListener listener) {
    ElasticsearchServer server = ElasticsearchServer.start(settings);
    SearchHost host = new SearchHost(settings.port(server.address().getPort()), server, listener);
    ScheduledFuture<?> unused =
        host.timer.scheduleWithFixedDelay(
            host::look, LOOK_EVERY_MS, LOOK_EVERY_MS, TimeUnit.MILLISECONDS);
    return host;
  }

  /** Where it answers; a new start does not change that. */
  URI address() {
    return server.address();
  }

  /**
   * Tells which terms the server makes of texts: those of this program, for nothing else may be
   * indexed or searched.
   *
   * @throws Refusal if it would make others
   * @throws IOException if it does not answer
   */
  static AnalysisPlugin requirePlugin(ElasticsearchClient client) throws IOException {
    AnalysisPlugin plugin = AnalysisPlugin.check(client);
    if (plugin instanceof AnalysisPlugin.Unfit unfit) {
      throw Refusal.ofWork(
          "machine.plugin-unfit", AnalysisPlugin.NAME, unfit.nodes(), unfit.command());
    }
    return plugin;
  }

  private void look() {
    try {
      if (!server.running()) {
        restart();
      }
    } catch (RuntimeException e) {
      if (!timer.isShutdown()) {
        timer.shutdown();
        Object why = e instanceof Refusal refusal ? refusal : Refusal.reason(e);
        listener.mustStop(
            Refusal.because(e, "machine.search-gone", MachinePart.ELASTICSEARCH.title(), why));
      }
    }
  }

  private void restart() {
    restarts++;
    LOG.error("Elasticsearch ended by itself, time {} in this run", restarts);
    if (restarts > MOST_RESTARTS) {
      throw Refusal.ofWork("machine.search-ends-always", restarts);
    }
    listener.note(Text.of("machine.search-ended"));
    // What the launcher may have left behind holds the folder's lock.
    server.close();
    server = ElasticsearchServer.start(settings);
    listener.note(Text.of("machine.search-again"));
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "lantoa-elasticsearch-watch");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    // An interrupt ends a start that is under way, and with it that server.
    timer.shutdownNow();
    boolean interrupted = Thread.interrupted();
    try {
      if (!timer.awaitTermination(90, TimeUnit.SECONDS)) {
        LOG.warn("Elasticsearch was still being started again");
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    server.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
