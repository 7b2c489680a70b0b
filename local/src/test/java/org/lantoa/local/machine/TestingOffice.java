package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;
import org.lantoa.model.registry.Finding;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException;

/** One office with one source and one campaign, and a machine of this process that counts it. */
record TestingOffice(DataFolder data) {
  private static final String SOURCE = "facebook:100000000000001";

  /** The office's only campaign; all of the year of the posts. */
  static final Scope CAMPAIGN = Scope.campaign("thi-dua");

  /** When everything was published and read. */
  static final Instant THEN =
      Instant.now().minus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);

  /** Writes its registry. */
  static TestingOffice create(DataFolder data, String query) throws IOException {
    TestingOffice office = new TestingOffice(data);
    Files.createDirectories(data.registry());
    office.write(
        "units.yaml", "units:\n  - {id: tinh, name: Tỉnh, level: province, system: area}\n");
    office.write(
        "sources.yaml",
        """
        sources:
          - key: %s
            officialName: Kênh
            publicProof: https://xa.example.gov.vn/kenh
            origin: template
            unit: tinh
        """
            .formatted(SOURCE));
    office.write(
        "campaigns.yaml",
        """
        campaigns:
          - {id: thi-dua, name: Thi đua, from: 2020-01-01, to: 2099-12-31, query: '%s'}
        """
            .formatted(query));
    return office;
  }

  void write(String file, String text) throws IOException {
    Files.writeString(data.registry().resolve(file), text, StandardCharsets.UTF_8);
  }

  /** With checkpoints every second. */
  Machine start() {
    MachineSettings usual = MachineSettings.of(data, MachinePorts.anyFree(), List.of());
    return Machine.start(
        new MachineSettings(
            data,
            usual.ports(),
            false,
            usual.accounts(),
            Duration.ofSeconds(1),
            usual.minFree(),
            usual.inbox(),
            InstantSource.system()),
        new QuietListener());
  }

  static PostKey key(int post) {
    return PostKey.parse(SOURCE + ':' + post);
  }

  static Content says(int post, String text) {
    return new Content(key(post), ContentKind.PHOTO, text, null, THEN, THEN);
  }

  static Observation counts(int post, long shares, boolean removed) {
    Counts counts = removed ? Counts.unknown() : Counts.of(shares, 0, 0);
    Instant at = removed ? THEN.plusSeconds(60) : THEN;
    return new Observation(key(post), CountingOrigin.TEMPLATE, THEN, at, removed, counts);
  }

  static void append(Machine machine, Content content) throws AppendFailedException {
    try (RecordLog log = RecordLog.kafka(machine.addresses().kafka())) {
      log.append(Topic.CONTENTS, content.logKey(), RecordCodec.CONTENTS.write(content));
      log.flush();
    }
  }

  static void append(Machine machine, Observation seen) throws AppendFailedException {
    try (RecordLog log = RecordLog.kafka(machine.addresses().kafka())) {
      log.append(Topic.OBSERVATIONS, seen.post().text(), RecordCodec.OBSERVATIONS.write(seen));
      log.flush();
    }
  }

  /** A post as the archive shows it by now. */
  static Optional<PostSummary> shown(Machine machine, int post) {
    try {
      return machine.archive().post(key(post));
    } catch (ArchiveException indexIsBeingMade) {
      return Optional.empty();
    }
  }

  /** The all-time total of a scope as the archive shows it by now. */
  static Optional<Total> total(Machine machine, Scope scope) {
    try {
      return machine.archive().totals(List.of(scope), List.of(Horizon.ALL)).stream().findFirst();
    } catch (ArchiveException indexIsBeingMade) {
      return Optional.empty();
    }
  }

  /** Has nothing to say, but fails where the machine must stop or refuses its registry. */
  private static final class QuietListener implements MachineListener {
    @Override
    public void started(MachinePart part, Duration after, String where) {}

    @Override
    public void note(Text text) {}

    @Override
    public void mustStop(Refusal why) {
      throw new AssertionError(why);
    }

    @Override
    public void registryRefused(List<Finding> findings) {
      throw new AssertionError(findings.toString());
    }
  }
}
