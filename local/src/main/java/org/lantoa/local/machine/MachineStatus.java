package org.lantoa.local.machine;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.lantoa.ingest.clock.ClockService;
import org.lantoa.ingest.generations.GenerationLog;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Generations;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.index.Reading;
import org.lantoa.search.index.ShownGeneration;

/** How a running machine is, seen from outside: every part is asked itself. */
public final class MachineStatus {
  private final DataFolder folder;
  private final MachineAccess access;
  private final RunningMachine machine;
  private final LocalHttp http = new LocalHttp();

  private MachineStatus(DataFolder folder, MachineAccess access) {
    this.folder = folder;
    this.access = access;
    this.machine = access.machine();
  }

  /**
   * Asks all parts of the machine that runs on a data folder.
   *
   * @param now when it is asked, which tells what has become too old
   * @throws Refusal if none runs
   */
  public static List<PartStatus> of(DataFolder folder, Instant now) throws IOException {
    try (MachineAccess access = MachineAccess.open(folder)) {
      return new MachineStatus(folder, access).ask(now);
    }
  }

  private List<PartStatus> ask(Instant now) throws IOException {
    List<PartStatus> parts = new ArrayList<>();
    Optional<JsonNode> health = health();
    parts.add(kafka());
    parts.add(elasticsearch());
    parts.add(clock(health));
    parts.add(job());
    Generations generations = generations().orElse(Generations.after(List.of()));
    parts.add(indexer(health, generations));
    parts.add(InboxStatus.ask(machine.inbox(), inside("inbox", health)));
    parts.add(recompute(health, generations));
    parts.add(inside("verify", health));
    if (health.filter(h -> h.path("checks").has("connectors")).isPresent()) {
      parts.add(inside("connectors", health));
    }
    parts.add(SourcesStatus.ask(access.archive(), now));
    parts.add(
        health.isPresent()
            ? PartStatus.up("web", machine.web().toString())
            : PartStatus.down("web", machine.web().toString(), "does not answer"));
    parts.add(disk(health));
    parts.add(memory());
    return parts;
  }

  private Optional<JsonNode> health() {
    try {
      return Optional.of(http.json(machine.web().resolve("/healthz")));
    } catch (IOException away) {
      return Optional.empty();
    }
  }

  private PartStatus kafka() {
    try (ConsumerGroup indexer = ConsumerGroup.of(machine.kafka(), Reading.LOG.group())) {
      indexer.lag();
      return PartStatus.up("kafka", machine.kafka());
    } catch (KafkaException away) {
      return PartStatus.down("kafka", machine.kafka(), Refusal.reason(away));
    }
  }

  private PartStatus elasticsearch() {
    String where = machine.elasticsearch().toString();
    try {
      Optional<Instant> asOf =
          access.archive().totals(List.of(Scope.ALL), List.of(Horizon.ALL)).stream()
              .map(Total::asOf)
              .findFirst();
      PartStatus up = PartStatus.up("elasticsearch", where);
      return asOf.map(at -> up.with("asOf", at.toString(), Text.of("status.asOf", at))).orElse(up);
    } catch (ArchiveException away) {
      return PartStatus.down("elasticsearch", where, Refusal.reason(away));
    }
  }

  private PartStatus clock(Optional<JsonNode> health) {
    PartStatus clock = inside("clock", health);
    try {
      return ClockService.newestTick(machine.kafka())
          .map(tick -> clock.with("newestTick", tick.toString(), Text.of("status.tick", tick)))
          .orElse(clock);
    } catch (AppendFailedException away) {
      return PartStatus.down("clock", "", Refusal.reason(away));
    }
  }

  private PartStatus indexer(Optional<JsonNode> health, Generations generations) {
    PartStatus indexer = inside("indexer", health);
    String live = Reading.shown(generations.live()).group();
    try (ConsumerGroup log = ConsumerGroup.of(machine.kafka(), Reading.LOG.group());
        ConsumerGroup outputs = ConsumerGroup.of(machine.kafka(), live)) {
      long lag = log.lag() + outputs.lag();
      return indexer.with("lag", lag, Text.of("status.lag", lag));
    } catch (KafkaException away) {
      return PartStatus.down("indexer", "", Refusal.reason(away));
    }
  }

  /** Which generation is shown, and how far the next one is. */
  private PartStatus recompute(Optional<JsonNode> health, Generations generations) {
    String shown = shown(generations.live()).name();
    PartStatus recompute =
        inside("recompute", health).with("generation", shown, Text.of("status.generation", shown));
    if (generations.building().isEmpty()) {
      return recompute;
    }
    String building = generations.building().get().name();
    try (CatchUp coming = new CatchUp(machine.kafka(), generations.building().get())) {
      int percent = coming.percent();
      return recompute
          .with("building", building, Text.of("status.building", building, percent))
          .with("percent", percent);
    } catch (KafkaException away) {
      return recompute.with("building", building, Text.of("recompute.building", building));
    }
  }

  // The log says what is to be shown; until searches are led there, the one before is.
  private Generation shown(Generation decided) {
    try {
      return new ShownGeneration(access.elasticsearch()).now().orElse(decided);
    } catch (IOException | ElasticsearchException away) {
      return decided;
    }
  }

  private Optional<Generations> generations() {
    try {
      return Optional.of(new GenerationLog(machine.kafka()).now());
    } catch (AppendFailedException away) {
      return Optional.empty();
    }
  }

  /** A part inside the machine's process tells through the page's health check. */
  private static PartStatus inside(String name, Optional<JsonNode> health) {
    String told = health.map(h -> h.path("checks").path(name).asText("")).orElse("");
    return told.equals("ok")
        ? PartStatus.up(name, "")
        : PartStatus.down(name, "", told.isEmpty() ? "does not answer" : told);
  }

  private PartStatus job() {
    URI page = machine.flink();
    try {
      String state = http.json(page.resolve("/jobs/" + machine.job())).path("state").asText("");
      PartStatus job =
          state.equals("RUNNING")
              ? PartStatus.up("job", page.toString())
              : PartStatus.down("job", page.toString(), state);
      JsonNode checkpoint =
          http.json(page.resolve("/jobs/" + machine.job() + "/checkpoints"))
              .path("latest")
              .path("completed");
      return checkpoint.isObject() ? withCheckpoint(job, checkpoint) : job;
    } catch (IOException away) {
      return PartStatus.down("job", page.toString(), Refusal.reason(away));
    }
  }

  private static PartStatus withCheckpoint(PartStatus job, JsonNode checkpoint) {
    String number = checkpoint.path("id").asText();
    Instant at = Instant.ofEpochMilli(checkpoint.path("latest_ack_timestamp").asLong());
    return job.with(
        "checkpoint",
        Map.of("number", checkpoint.path("id").asLong(), "at", at.toString()),
        Text.of("status.checkpoint", number, at));
  }

  private PartStatus disk(Optional<JsonNode> health) throws IOException {
    long free = DiskSpace.of(folder.root()).freeMebibytes();
    long used = FolderSize.of(folder.root()) / DiskSpace.MEBIBYTE;
    // How much the machine keeps free, only the machine knows.
    String told = health.map(h -> h.path("checks").path("disk").asText("")).orElse("ok");
    String where = folder.root().toString();
    PartStatus disk =
        told.equals("ok") ? PartStatus.up("disk", where) : PartStatus.down("disk", where, told);
    return disk.with("freeMiB", free, Text.of("status.disk", free))
        .with("dataMiB", used, Text.of("status.data", used));
  }

  private PartStatus memory() {
    PartStatus memory = PartStatus.up("memory", "");
    long resident = ResidentMemory.mebibytesOf(machine.pid()).orElse(0);
    return memory.with("residentMiB", resident, Text.of("status.memory", resident));
  }
}
