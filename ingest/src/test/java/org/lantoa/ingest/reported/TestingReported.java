package org.lantoa.ingest.reported;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.RowReport;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.SourceKind;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** Runs imports of small files; what an import appended stands when the next one begins. */
final class TestingReported {
  static final String HEADER = "Mã đơn vị,Kỳ báo cáo,Mã chỉ tiêu,Số liệu\n";
  static final String GROUPS =
      "Mã kênh,Tháng,Số bài trong nhóm,Lượt chia sẻ,Lượt bình luận,Lượt cảm xúc\n";
  static final Indicators INDICATORS =
      new Indicators(
          List.of(
              new Indicator("buoi", "Buổi", null, ReportedMeasure.SESSIONS),
              new Indicator("chia-se", "Chia sẻ", null, ReportedMeasure.SHARES_RECEIVED)));
  static final Unit COMMUNE = unit("xa-a", null);

  private final Path folder;
  private final TestingClock clock = new TestingClock(Instant.parse("2026-10-05T02:00:00Z"));
  private final TestingRecordLog log = new TestingRecordLog();
  private final List<RowReport> reports = new ArrayList<>();
  private Locale locale = Locale.forLanguageTag("vi");

  TestingReported(Path folder) {
    this.folder = folder;
  }

  static Registry registry() {
    return new Registry(
        Registry.DEFAULT_ZONE,
        List.of(COMMUNE, unit("huyen", LocalDate.of(2025, 6, 30))),
        List.of(
            source("facebook:1", "UBND xã A", SourceKind.GROUP),
            source("facebook:2", null, SourceKind.GROUP),
            source("facebook:3", "UBND xã A", SourceKind.PAGE)),
        List.of());
  }

  private static Unit unit(String id, @Nullable LocalDate to) {
    return new Unit(id, id, "commune", "government", 1, List.of(), null, to, null);
  }

  private static Source source(String key, @Nullable String officialName, SourceKind kind) {
    return new Source(
        SourceKey.parse(key),
        "Nhóm",
        officialName,
        "https://xa-a.example.org",
        kind,
        CountingOrigin.TEMPLATE,
        60,
        List.of(),
        List.of());
  }

  TestingReported english() {
    locale = Locale.ENGLISH;
    return this;
  }

  TestingClock clock() {
    return clock;
  }

  TestingRecordLog log() {
    return log;
  }

  List<RowReport> reports() {
    return reports;
  }

  /** What was reported of rows, as {@code line column code}. */
  List<String> told() {
    return reports.stream().map(row -> row.row() + " " + row.column() + ' ' + row.code()).toList();
  }

  Path write(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  ReportedOutcome rows(String... rows) throws ReportedImportException {
    return run(write("số liệu.csv", HEADER + String.join("\n", rows) + "\n"));
  }

  ReportedOutcome groups(String... rows) throws ReportedImportException {
    return run(write("nhóm.csv", GROUPS + String.join("\n", rows) + "\n"));
  }

  ReportedOutcome run(Path... files) throws ReportedImportException {
    reports.clear();
    return ReportedImport.run(
        request(files),
        new Standing() {
          @Override
          public <T> Map<String, T> newest(Topic topic, RecordCodec<T> codec, Set<String> keys) {
            return standing(topic, codec, keys);
          }
        },
        log,
        listener());
  }

  ReportedOutcome dryRun(Path... files) throws ReportedImportException {
    return ReportedImport.dryRun(request(files), listener());
  }

  private ImportListener listener() {
    return new ImportListener() {
      @Override
      public void row(RowReport report) {
        reports.add(report);
      }
    };
  }

  private ReportedRequest request(Path... files) {
    return new ReportedRequest(List.of(files), registry(), INDICATORS, clock, locale);
  }

  /** Everything that was appended to a topic, the oldest first. */
  <T> List<T> appended(Topic topic, RecordCodec<T> codec) {
    return log.records(topic).stream().map(record -> read(codec, record.json())).toList();
  }

  private <T> Map<String, T> standing(Topic topic, RecordCodec<T> codec, Set<String> keys) {
    Map<String, T> newest = new HashMap<>();
    log.records(topic).stream()
        .filter(record -> keys.contains(record.key()))
        .forEach(record -> newest.put(record.key(), read(codec, record.json())));
    return newest;
  }

  private static <T> T read(RecordCodec<T> codec, String json) {
    try {
      return codec.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (MalformedRecordException | NewerVersionException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
