package org.lantoa.local.machine;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.JobStatus;
import org.apache.kafka.common.KafkaException;
import org.lantoa.dashboards.page.Notice;
import org.lantoa.dashboards.web.HealthCheck;
import org.lantoa.dashboards.web.WebSettings;
import org.lantoa.ingest.clock.ClockHealth;
import org.lantoa.ingest.clock.ClockService;
import org.lantoa.ingest.watched.WatchedFolder;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.verify.StandingVerification;
import org.lantoa.stream.EngagementSettings;

/** What the page's {@code /healthz} asks of the parts in this process. */
record HealthChecks(
    String bootstrap,
    ClockService clock,
    Jobs jobs,
    Indexers indexers,
    Recompute recompute,
    StandingVerification verification,
    WatchedFolder inbox,
    DiskWatch disk,
    Optional<SourceReaders> connectors) {

  private Map<MachinePart, HealthCheck> all() {
    Map<MachinePart, HealthCheck> checks = new EnumMap<>(MachinePart.class);
    checks.put(MachinePart.KAFKA, this::kafkaProblem);
    checks.put(MachinePart.CLOCK, this::clockProblem);
    checks.put(MachinePart.JOB, this::jobProblem);
    checks.put(MachinePart.INDEXER, indexers::problem);
    checks.put(MachinePart.VERIFY, verification::problem);
    checks.put(MachinePart.RECOMPUTE, () -> Optional.ofNullable(recompute.problem()));
    checks.put(MachinePart.INBOX, inbox::problem);
    checks.put(MachinePart.DISK, disk::problem);
    connectors.ifPresent(readers -> checks.put(MachinePart.CONNECTORS, readers::problem));
    return checks;
  }

  WebSettings addTo(WebSettings page) {
    WebSettings checked = page.notices(this::notices);
    for (Map.Entry<MachinePart, HealthCheck> check : all().entrySet()) {
      checked = checked.check(check.getKey().wireName(), check.getValue());
    }
    return checked;
  }

  /** What stands above all figures of the page. */
  private List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    if (verification.foundWrong()) {
      notices.add(Notice.WRONG_FIGURES);
    }
    if (jobs.building() != null) {
      notices.add(Notice.RECOMPUTING);
    }
    return notices;
  }

  /** What keeps the machine from doing its work; a source that is not read does not. */
  Map<MachinePart, String> problems() {
    Map<MachinePart, String> problems = new EnumMap<>(MachinePart.class);
    Map<MachinePart, HealthCheck> needed = all();
    needed.remove(MachinePart.CONNECTORS);
    needed.forEach((part, check) -> check.problem().ifPresent(p -> problems.put(part, p)));
    return problems;
  }

  private Optional<String> kafkaProblem() {
    String anyGroup = EngagementSettings.of(bootstrap).group();
    try (ConsumerGroup group = ConsumerGroup.of(bootstrap, anyGroup)) {
      group.lag();
      return Optional.empty();
    } catch (KafkaException e) {
      return Optional.of("does not answer");
    }
  }

  private Optional<String> clockProblem() {
    ClockHealth health = clock.health();
    return health.healthy() ? Optional.empty() : Optional.of(String.valueOf(health.problem()));
  }

  private Optional<String> jobProblem() {
    try {
      return Optional.ofNullable(jobs.problem()).map(JobStatus::name);
    } catch (Refusal unresponsive) {
      return Optional.of("does not answer");
    }
  }
}
