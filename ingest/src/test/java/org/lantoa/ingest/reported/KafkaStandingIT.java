package org.lantoa.ingest.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.testing.RealBroker;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.model.Count;
import org.lantoa.model.reported.ReportedFigure;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** Reported figures on a real broker: what stands there is read before anything is appended. */
class KafkaStandingIT {
  private final TestingClock clock = new TestingClock(Instant.parse("2026-10-05T02:00:00Z"));

  @TempDir Path folder;

  @Test
  void knowsWhatItCorrectsAndAppendsNothingThatStandsAlready() throws Exception {
    try (RealBroker broker = RealBroker.start(folder.resolve("kafka"))) {
      TopicSetup.create(broker.bootstrap(), 3);
      // Days enough that several polls are needed to read what stands there.
      Path first = file(1_500, "12");

      assertThat(run(broker, first).recorded()).isEqualTo(1_500);
      assertThat(run(broker, first).unchanged()).isEqualTo(1_500);
      assertThat(broker.records(Topic.REPORTED)).hasSize(1_500);

      clock.move(Duration.ofDays(1));
      ReportedOutcome corrected = run(broker, file(2, "7"));
      assertThat(corrected.corrected()).isEqualTo(2);
      assertThat(run(broker, file(2, "7")).unchanged()).isEqualTo(2);

      String key = "xa-a|buoi|2020-01-01..2020-01-02";
      Map<String, ReportedFigure> standing =
          Standing.kafka(broker.bootstrap())
              .newest(Topic.REPORTED, RecordCodec.REPORTED, Set.of(key, "xa-a|buoi|1"));
      assertThat(standing).containsOnlyKeys(key);
      ReportedFigure newest = Objects.requireNonNull(standing.get(key));
      assertThat(newest.value()).isEqualTo(Count.of(7));
      assertThat(newest.corrects())
          .isEqualTo(
              new ReportedFigure.Earlier(Count.of(12), Instant.parse("2026-10-05T02:00:00Z")));
    }
  }

  private ReportedOutcome run(RealBroker broker, Path file) throws Exception {
    try (RecordLog log = RecordLog.kafka(broker.bootstrap())) {
      return ReportedImport.run(
          new ReportedRequest(
              List.of(file),
              TestingReported.registry(),
              TestingReported.INDICATORS,
              clock,
              Locale.ENGLISH),
          Standing.kafka(broker.bootstrap()),
          log,
          ImportListener.SILENT);
    }
  }

  private Path file(int rows, String value) throws Exception {
    String lines =
        IntStream.range(0, rows)
            .mapToObj(java.time.LocalDate.of(2020, 1, 1)::plusDays)
            .map(day -> "xa-a," + day + ".." + day.plusDays(1) + ",buoi," + value)
            .collect(Collectors.joining("\n"));
    return Files.writeString(
        folder.resolve("số liệu.csv"),
        TestingReported.HEADER + lines + "\n",
        StandardCharsets.UTF_8);
  }
}
