package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.ingest.files.RowReport.Outcome;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Measure;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** The real table against an independent count (Python's csv module over distinct status_id). */
class UciFileTest {
  private static final Path FILE = Path.of("../../shared/data/facebook-live-thailand.csv");
  private static final Instant OBSERVED = Instant.parse("2018-06-13T00:00:00Z");
  private static final ImportSummary TRUTH =
      new ImportSummary(7050, 6997, 51, 2, 0, 6997, 9, 281_769, 1_578_621, 1_573_989);

  @BeforeEach
  void requireFile() {
    assumeTrue(Files.isReadable(FILE), "skipped: the shared data folder is not here");
  }

  @Test
  void countsAsAnIndependentCountDoes() throws Exception {
    List<RowReport> reports = new ArrayList<>();
    ImportOutcome outcome =
        FileImport.dryRun(request(Registry.empty()), TestingListener.into(reports));
    assertThat(outcome.summary()).isEqualTo(TRUTH);
    assertThat(reports.stream().filter(r -> r.outcome() == Outcome.CONFLICTING))
        .extracting(RowReport::row, RowReport::code, RowReport::column, RowReport::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                1700L, "conflicting-published", "status_published", "10/11/13 08:23"),
            org.assertj.core.groups.Tuple.tuple(
                1731L, "conflicting-published", "status_published", "9/11/13 00:12"));
    assertThat(outcome.notes())
        .anyMatch(note -> note.startsWith("4 cột"))
        .anyMatch(note -> note.startsWith("9 kênh"));
  }

  @Test
  void appendsEachPostOnceAndKeepsTheRemainderOfNineRows() throws Exception {
    TestingRecordLog log = new TestingRecordLog();
    ImportRequest request = request(complete());
    assertThat(FileImport.run(request, log, ImportListener.SILENT).summary()).isEqualTo(TRUTH);
    assertThat(log.records(Topic.CONTENTS)).hasSize(6997);
    assertThat(log.records(Topic.OBSERVATIONS)).hasSize(6997);
    Map<Long, Integer> remainders = new TreeMap<>();
    for (TestingRecordLog.Appended record : log.records(Topic.OBSERVATIONS)) {
      Observation observation =
          (Observation)
              RecordCodec.OBSERVATIONS.read(
                  record.json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      long other = observation.counts().of(Measure.OTHER).value().orElseThrow();
      remainders.merge(other == 0 ? 0L : 1L, 1, Integer::sum);
    }
    assertThat(remainders).isEqualTo(Map.of(0L, 6988, 1L, 9));
  }

  private static Registry complete() throws ImportException {
    List<Source> sources =
        FileImport.unknownSources(request(Registry.empty())).keySet().stream()
            .map(UciFileTest::source)
            .toList();
    return new Registry(Registry.DEFAULT_ZONE, List.of(), sources, List.of());
  }

  private static Source source(SourceKey key) {
    return new Source(
        key,
        key.text(),
        "Trang " + key.sourceId(),
        "https://example.org/" + key.sourceId(),
        CountingOrigin.UCI,
        60,
        List.of(),
        List.of());
  }

  private static ImportRequest request(Registry registry) {
    return new ImportRequest(
        List.of(FILE),
        registry,
        OBSERVED,
        InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")),
        Locale.forLanguageTag("vi"));
  }
}
