package org.lantoa.local.machine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.lantoa.dashboards.web.WebServer;
import org.lantoa.dashboards.web.WebSettings;
import org.lantoa.ingest.clock.ClockService;
import org.lantoa.ingest.generations.GenerationLog;
import org.lantoa.ingest.registry.RegistryWatcher;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.ingest.watched.WatchedFolder;
import org.lantoa.local.flink.FlinkHost;
import org.lantoa.local.flink.FlinkMetrics;
import org.lantoa.local.flink.FlinkSettings;
import org.lantoa.local.flink.StateSizes;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.local.sources.SourceMetrics;
import org.lantoa.local.verify.StandingVerification;
import org.lantoa.model.topic.Generation;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.connection.ElasticsearchConnection;
import org.lantoa.search.index.IndexerSettings;
import org.lantoa.search.index.RemovedPosts;
import org.lantoa.servers.elasticsearch.ElasticsearchSettings;
import org.lantoa.servers.kafka.KafkaBroker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One start. Elasticsearch takes longest and needs nothing of the others, so it starts beside
 * broker, clock and job; indexer and page follow when both sides run.
 */
final class MachineStart {
  private static final Logger LOG = LoggerFactory.getLogger(MachineStart.class);

  private final MachineSettings settings;
  private final MachineListener listener;
  private final Instant begin;
  private final RunningParts parts = new RunningParts();
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final ExecutorService beside =
      Executors.newSingleThreadExecutor(task -> daemon("lantoa-start-elasticsearch", task));

  MachineStart(MachineSettings settings, MachineListener listener) {
    this.settings = settings;
    this.listener = listener;
    this.begin = settings.clock().instant();
  }

  Machine run() {
    DataFolder data = settings.data();
    parts.add(MachinePart.LOCK, DataLock.take(data));
    DiskWatch disk =
        parts.add(MachinePart.DISK, DiskWatch.start(data.root(), settings.minFree(), listener));
    RunningMachine.erase(data);
    String password = new Secrets(data).keep(SearchAccounts.SERVICE);
    Future<SearchHost> searching = beside.submit(() -> elasticsearch(password));
    KafkaBroker broker = kafka();
    ClockService clock = clock(broker.bootstrap());
    Generation live = live(broker.bootstrap());
    FlinkHost flink = flink();
    Jobs jobs = jobs(broker.bootstrap(), flink, live);
    Optional<SourceReaders> connectors =
        SourceReaders.start(broker.bootstrap(), settings, meters, listener, parts);
    SearchHost search = Guarded.await(MachinePart.ELASTICSEARCH, searching);
    ElasticsearchConnection connection =
        parts.add(MachinePart.CONNECTION, ElasticsearchConnection.open(search.address()));
    ElasticsearchClient client = connection.signedInAs(SearchAccounts.SERVICE, password);
    Guarded.run(MachinePart.ELASTICSEARCH, () -> SearchHost.requirePlugin(client));
    Indexers indexers = indexers(broker.bootstrap(), client, live);
    Archive archive = new Archive(client);
    Recompute recompute =
        parts.add(
            MachinePart.RECOMPUTE,
            new Recompute(
                broker.bootstrap(),
                jobs,
                indexers,
                new RegistryWeighing(broker.bootstrap(), archive),
                listener,
                settings.clock()));
    StandingVerification verification =
        parts.add(
            MachinePart.VERIFY,
            StandingVerification.start(
                archive,
                StandingVerification.EVERY,
                () -> jobs.problem() == null && indexers.isCaughtUp(),
                meters,
                settings.clock()));
    parts.add(
        MachinePart.SOURCES,
        SourceMetrics.start(archive, SourceMetrics.EVERY, meters, settings.clock()));
    parts.add(
        MachinePart.ERASURE,
        new RemovedTexts(broker.bootstrap(), archive, new RemovedPosts(client), settings.clock())
            .start());
    WatchedFolder inbox = inbox(broker.bootstrap());
    HealthChecks checks =
        new HealthChecks(
            broker.bootstrap(),
            clock,
            jobs,
            indexers,
            recompute,
            verification,
            inbox,
            disk,
            connectors);
    WebServer web = web(search.address(), checks);
    RunningMachine addresses =
        RunningMachine.here(
            web.address(),
            broker.bootstrap(),
            search.address(),
            flink.page(),
            settings.inbox().folder(),
            jobs.id());
    addresses.write(data);
    recompute.follow(() -> addresses.withJob(jobs.id()).write(data));
    return new Machine(parts, addresses, archive, checks, data, listener);
  }

  /** Stops what had started. */
  void undo() {
    // A start that was interrupted must still be able to wait for its parts to stop.
    boolean interrupted = Thread.interrupted();
    beside.shutdownNow();
    try {
      if (!beside.awaitTermination(90, TimeUnit.SECONDS)) {
        listener.note(MachinePart.ELASTICSEARCH.title());
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    parts.stop((part, failure) -> {});
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private SearchHost elasticsearch(String password) {
    return part(
        MachinePart.ELASTICSEARCH,
        () ->
            SearchHost.start(
                SearchAccounts.apply(
                    ElasticsearchSettings.inFolder(settings.data().elasticsearch())
                        .port(settings.ports().elasticsearch())
                        .heap(MachineSettings.SEARCH_HEAP),
                    password,
                    settings.accounts()),
                listener),
        server -> server.address().toString());
  }

  private KafkaBroker kafka() {
    KafkaBroker broker =
        part(
            MachinePart.KAFKA,
            () ->
                KafkaBroker.start(
                    settings.data().kafka(), settings.ports().kafka(), this::brokerGaveUp),
            KafkaBroker::bootstrap);
    Guarded.run(
        MachinePart.KAFKA,
        () -> {
          TopicSetup.createLog(broker.bootstrap(), MachineSettings.PARTITIONS);
          return broker;
        });
    RegistryFolder folder = new RegistryFolder(settings.data().registry());
    folder
        .read()
        .registry()
        .ifPresent(registry -> RegistryPublication.publishIfChanged(broker.bootstrap(), registry));
    parts.add(
        MachinePart.REGISTRY,
        RegistryWatcher.start(
            folder.path(), any -> folder.read(), broker.bootstrap(), new RegistryNews(listener)));
    listener.logReady(broker.bootstrap());
    return broker;
  }

  /** The broker ends when it cannot write, which it tells nobody but its log. */
  private void brokerGaveUp() {
    Path folder = settings.data().root();
    try {
      DiskSpace space = DiskSpace.of(folder);
      if (!space.leaves(settings.minFree())) {
        listener.mustStop(space.tooLittle("disk.full", settings.minFree()));
        return;
      }
    } catch (IOException e) {
      LOG.warn("the disk of {} could not be measured", folder, e);
    }
    listener.mustStop(Refusal.ofWork("machine.part-gave-up", MachinePart.KAFKA.title(), folder));
  }

  private ClockService clock(String bootstrap) {
    return part(
        MachinePart.CLOCK,
        () -> ClockService.start(bootstrap, settings.clock(), meters),
        clock -> "");
  }

  /** The generation of outputs that is shown; its topics exist when this returns. */
  private Generation live(String bootstrap) {
    return Guarded.run(
        MachinePart.KAFKA,
        () -> {
          Generation live = new GenerationLog(bootstrap).now().live();
          TopicSetup.createOutputs(bootstrap, MachineSettings.PARTITIONS, live);
          return live;
        });
  }

  private FlinkHost flink() {
    FlinkMetrics metrics = new FlinkMetrics();
    meters.getPrometheusRegistry().register(metrics);
    return part(
        MachinePart.FLINK,
        () -> FlinkHost.start(flinkSettings(), metrics),
        host -> host.page().toString());
  }

  private FlinkSettings flinkSettings() {
    return new FlinkSettings(
        settings.data().flink(),
        settings.ports().flink(),
        MachineSettings.PARALLELISM,
        settings.checkpointEvery());
  }

  private Jobs jobs(String bootstrap, FlinkHost host, Generation live) {
    JobStarter starter = new JobStarter(bootstrap, host, flinkSettings(), settings, listener);
    Jobs jobs = part(MachinePart.JOB, () -> Jobs.start(starter, live), Jobs::id);
    meters.getPrometheusRegistry().register(new StateSizes(jobs::stateBytes));
    return jobs;
  }

  private Indexers indexers(String bootstrap, ElasticsearchClient client, Generation live) {
    return part(
        MachinePart.INDEXER,
        () ->
            Indexers.start(
                IndexerSettings.of(bootstrap, client, meters, settings.clock()), listener, live),
        indexers -> "");
  }

  private WatchedFolder inbox(String bootstrap) {
    return part(
        MachinePart.INBOX,
        () ->
            WatchedFolder.start(
                settings.inbox(),
                bootstrap,
                text -> listener.note(Text.of("inbox.said", text)),
                settings.clock(),
                meters),
        inbox -> settings.inbox().folder().toString());
  }

  private WebServer web(URI elasticsearch, HealthChecks checks) {
    WebSettings page =
        checks.addTo(
            WebSettings.of(settings.ports().web(), elasticsearch)
                .clock(settings.clock())
                .metrics(meters));
    return part(MachinePart.WEB, () -> WebServer.start(page), web -> web.address().toString());
  }

  private <T extends AutoCloseable> T part(
      MachinePart part, Callable<T> start, Function<T, String> where) {
    T running = parts.add(part, Guarded.run(part, start));
    Duration after = Duration.between(begin, settings.clock().instant());
    listener.started(part, after, where.apply(running));
    return running;
  }

  private static Thread daemon(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
