package org.lantoa.local.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.lantoa.ingest.clock.ClockService;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.facebook.FacebookConnector;
import org.lantoa.ingest.facebook.FacebookSettings;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.outbox.Outbox;
import org.lantoa.ingest.polling.Poller;
import org.lantoa.ingest.polling.PollerSettings;
import org.lantoa.ingest.polling.SteadySchedule;
import org.lantoa.ingest.registry.RegistryPublisher;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.ingest.secret.SecretSource;
import org.lantoa.ingest.tiktok.TikTokConnector;
import org.lantoa.ingest.tiktok.TikTokSettings;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.ingest.youtube.YouTubeConnector;
import org.lantoa.ingest.youtube.YouTubeSettings;
import org.lantoa.local.machine.Patience;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.simulator.PlatformSimulator;
import org.lantoa.local.simulator.SimulatorSettings;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.model.Platform;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Coverage;
import org.lantoa.servers.kafka.KafkaBroker;
import org.lantoa.stream.EngagementJob;
import org.lantoa.stream.EngagementSettings;

/**
 * Reads made-up pages by the real connectors, through a real broker and the real job. Time stands
 * while anybody works and jumps to the next instant at which somebody has something to do, so that
 * a week takes minutes and each count is compared with the truth of its very instant.
 */
final class SimulatedWeek implements AutoCloseable {
  private static final int WORKERS = 3;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration TICK = Duration.ofMinutes(5);
  private static final String APP_SECRET = "bi-mat-cua-ung-dung";

  /** Pauses of real time, which mean nothing to made-up time. */
  private static final ResilienceSettings QUICK =
      new ResilienceSettings(
          Duration.ofMillis(1), Duration.ofMillis(5), 0.5, 3, 60, 8, Duration.ofMillis(2));

  /** Slow answers end soon, so that none of them costs the test a minute. */
  private static final HttpLimits LIMITS =
      new HttpLimits(
          Duration.ofSeconds(5), Duration.ofSeconds(2), Duration.ofSeconds(2), 8 << 20, 200);

  private final WeekPlan plan;
  private final Path folder;
  private final SimulatedClock clock = SimulatedClock.standing(WeekPlan.BEGIN);
  private final Map<SourceKey, Secret> tokens = new ConcurrentHashMap<>();
  private final KafkaBroker kafka;
  private final PlatformSimulator simulator;
  private final Registry registry;

  SimulatedWeek(WeekPlan plan, Path folder) throws Exception {
    this.plan = plan;
    this.folder = folder;
    this.kafka = KafkaBroker.start(folder.resolve("kafka"), 0);
    this.simulator =
        PlatformSimulator.start(
            SimulatorSettings.of(plan.world(), clock)
                .provedWith(APP_SECRET)
                .slowAs(Duration.ofSeconds(1)));
    plan.faults(simulator.world()).plan().forEach(simulator.faults()::add);
    simulator.world().writeRegistry(folder.resolve("registry"));
    this.registry = new RegistryFolder(folder.resolve("registry")).read().registry().orElseThrow();
    for (SimulatedSource source : simulator.world().sources()) {
      tokens.put(source.key(), new Secret(simulator.token(source.key())));
    }
  }

  PlatformSimulator simulator() {
    return simulator;
  }

  WeekPlan plan() {
    return plan;
  }

  /** Runs to the end and returns what stands on the topics then, as of the last tick. */
  WeekLog run() throws Exception {
    TopicSetup.create(kafka.bootstrap(), 2);
    RegistryPublisher.publishIfChanged(kafka.bootstrap(), registry);
    JobClient job = startJob();
    try (ClockService ticks = ClockService.start(kafka.bootstrap(), clock)) {
      read(ticks);
      clock.advance(Duration.ofMinutes(1));
      Instant last = ticks.appendNow().orElseThrow();
      return settled(last);
    } finally {
      job.cancel().get();
    }
  }

  private void read(ClockService ticks) throws Exception {
    try (Outbox outbox =
            Outbox.open(
                folder.resolve("outbox"),
                Outbox.DEFAULT_BYTES,
                RecordLog.kafka(kafka.bootstrap()),
                clock,
                new SimpleMeterRegistry());
        Poller poller =
            Poller.start(polling(), () -> Optional.of(registry), connectors(), outbox)) {
      assertThat(poller.unreadable()).isEmpty();
      while (clock.instant().isBefore(plan.end())) {
        pass(ticks);
      }
      assertThat(clock.awaitSleepers(WORKERS, PATIENCE)).isTrue();
      assertThat(poller.problem()).isEmpty();
      assertThat(Patience.until(PATIENCE, () -> outbox.bytes() == 0)).isTrue();
    }
  }

  /** Lets everybody finish, and moves time on to what comes next. */
  private void pass(ClockService ticks) throws Exception {
    if (!clock.awaitSleepers(WORKERS, PATIENCE)) {
      throw new AssertionError("a reading has not ended at " + clock);
    }
    Instant now = clock.instant();
    Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(TICK);
    Optional<Instant> wake = clock.nextWake();
    if (wake.isPresent() && wake.get().isBefore(next)) {
      next = wake.get();
    }
    if (!now.isBefore(plan.tokenRenewedAt())) {
      SourceKey renewed = plan.tokenless(simulator.world());
      tokens.computeIfPresent(renewed, this::renewed);
    }
    clock.advance(Duration.between(now, next));
    ticks.appendNow();
  }

  private boolean isRenewed;

  private Secret renewed(SourceKey source, Secret old) {
    if (isRenewed) {
      return old;
    }
    isRenewed = true;
    return new Secret(simulator.renewToken(source));
  }

  private PollerSettings polling() {
    return new PollerSettings(
        WORKERS,
        PollerSettings.LOOKS,
        folder.resolve("known"),
        new SteadySchedule(plan.every(), plan.seed()),
        source -> Objects.requireNonNull(tokens.get(source)),
        clock,
        clock::sleep,
        new SimpleMeterRegistry());
  }

  private List<Connector> connectors() {
    BaseAddress base = BaseAddress.of(simulator.base().toString(), true);
    List<FacebookSettings.Token> pages =
        keys(Platform.FACEBOOK).stream()
            .map(
                page ->
                    new FacebookSettings.Token(
                        "trang-" + page.sourceId(),
                        secret(page),
                        appOf(page),
                        Optional.of(() -> new Secret(APP_SECRET)),
                        Set.of(page)))
            .toList();
    List<TikTokSettings.Account> accounts =
        keys(Platform.TIKTOK).stream()
            .map(account -> new TikTokSettings.Account(account, secret(account)))
            .toList();
    Set<SourceKey> channels = keys(Platform.YOUTUBE);
    List<YouTubeSettings.Key> youtube =
        channels.isEmpty()
            ? List.of()
            : List.of(
                new YouTubeSettings.Key(
                    "kenh",
                    secret(channels.iterator().next()),
                    YouTubeSettings.DAILY_UNITS,
                    channels));
    return List.of(
        new FacebookConnector(
            new FacebookSettings(
                base,
                FacebookSettings.VERSION,
                folder.resolve("pauses"),
                pages,
                FacebookSettings.Pauses.DEFAULT,
                FacebookSettings.Listing.DEFAULT,
                LIMITS,
                QUICK),
            clock),
        new YouTubeConnector(
            new YouTubeSettings(base, folder.resolve("ledgers"), youtube, LIMITS, QUICK), clock),
        new TikTokConnector(
            new TikTokSettings(base, folder.resolve("pauses"), accounts, LIMITS, QUICK), clock));
  }

  /** The limit of an app, which some faults tell of, pauses all its pages: one stands apart. */
  private String appOf(SourceKey page) {
    return page.equals(plan.untroubled(simulator.world())) ? "rieng" : "chung";
  }

  private SecretSource secret(SourceKey source) {
    return () -> Objects.requireNonNull(tokens.get(source));
  }

  Set<SourceKey> keys(Platform platform) {
    return simulator.world().sources().stream()
        .map(SimulatedSource::key)
        .filter(key -> key.platform() == platform)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private JobClient startJob() throws Exception {
    StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(2);
    EngagementJob.build(
        environment,
        EngagementSettings.of(kafka.bootstrap())
            .withParallelism(2)
            .withCheckpointInterval(Duration.ofSeconds(1))
            .withCheckpointDirectory(folder.resolve("checkpoints").toUri().toString()));
    return environment.executeAsync(EngagementJob.NAME);
  }

  /** Reads the topics until the job has taken all that stands before the last tick. */
  private WeekLog settled(Instant last) throws Exception {
    WeekLog log = new WeekLog(kafka.bootstrap());
    Instant lastHour = last.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(1));
    long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
    while (!isSettled(log, last, lastHour)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("no totals as of " + last);
      }
      Thread.sleep(500);
      log.readToEnd();
    }
    // What follows from the same tick may still be on its way.
    Thread.sleep(5_000);
    log.readToEnd();
    return log;
  }

  private boolean isSettled(WeekLog log, Instant last, Instant lastHour) {
    return log.totals().containsKey(Scope.ALL)
        && log.totals().values().stream().allMatch(total -> total.asOf().equals(last))
        && simulator.world().sources().stream()
            .map(source -> log.coverage(source.key()).get(lastHour))
            .allMatch(hour -> hour != null && hour.minutes() == Coverage.MINUTES);
  }

  @Override
  public void close() {
    simulator.close();
    kafka.close();
  }
}
