package org.lantoa.ingest.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.Row;
import org.lantoa.ingest.table.Table;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.SourceKind;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** Runs imports of small files written on the spot. */
final class TestingImport {
  static final Instant NOW = Instant.parse("2026-02-10T00:00:00Z");

  /** The header of the template without the reaction types. */
  static final String HEADER =
      "Mã kênh,Mã bài,Loại bài,Nội dung,Đường dẫn,Đăng lúc,Đo lúc,Lượt chia sẻ,Lượt bình luận,"
          + "Lượt cảm xúc,Lượt xem\n";

  private final Path folder;
  private final TestingRecordLog log = new TestingRecordLog();
  private final List<RowReport> reports = new ArrayList<>();
  private Registry registry =
      registryOf(source("facebook:1", true), source("facebook:2", false), other("facebook:3"));
  private @Nullable Instant observedAt;
  private ImportOptions options = ImportOptions.NONE;
  private Locale locale = Locale.forLanguageTag("vi");

  TestingImport(Path folder) {
    this.folder = folder;
  }

  TestingImport observedAt(Instant instant) {
    observedAt = instant;
    return this;
  }

  TestingImport options(ImportOptions wanted) {
    options = wanted;
    return this;
  }

  TestingImport locale(Locale wanted) {
    locale = wanted;
    return this;
  }

  TestingImport registry(Registry wanted) {
    registry = wanted;
    return this;
  }

  Path write(String name, String content) {
    return write(name, content.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Imports one of the files that stand beside the tests, from a copy. */
  ImportOutcome resource(String name) throws ImportException {
    return FileImport.run(request(copied(name)), log, listener());
  }

  /** A copy of a file that stands beside the tests. */
  Path copied(String name) {
    try (InputStream from =
        Objects.requireNonNull(TestingImport.class.getResourceAsStream(name), name)) {
      return write(name, from.readAllBytes());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** All cells of a workbook. */
  static List<String> cells(Path file) throws Exception {
    List<String> cells = new ArrayList<>();
    try (Table table = Table.open(file)) {
      Row row;
      while ((row = table.next()) != null) {
        cells.addAll(row.cells());
      }
    }
    return cells;
  }

  /** What was appended of posts, in order. */
  List<Content> contents() throws Exception {
    List<Content> contents = new ArrayList<>();
    for (TestingRecordLog.Appended record : log.records(Topic.CONTENTS)) {
      contents.add((Content) RecordCodec.CONTENTS.read(bytes(record)));
    }
    return contents;
  }

  /** What was appended of counts, in order. */
  List<Observation> observations() throws Exception {
    List<Observation> observations = new ArrayList<>();
    for (TestingRecordLog.Appended record : log.records(Topic.OBSERVATIONS)) {
      observations.add((Observation) RecordCodec.OBSERVATIONS.read(bytes(record)));
    }
    return observations;
  }

  private static byte[] bytes(TestingRecordLog.Appended record) {
    return record.json().getBytes(StandardCharsets.UTF_8);
  }

  /** Imports a file of the given content. */
  ImportOutcome run(String content) throws ImportException {
    return FileImport.run(request(write("tệp.csv", content)), log, listener());
  }

  /** Imports rows below {@link #HEADER}. */
  ImportOutcome rows(String... rows) throws ImportException {
    return run(HEADER + String.join("\n", rows) + "\n");
  }

  ImportOutcome dryRun(String content) throws ImportException {
    return FileImport.dryRun(request(write("tệp.csv", content)), listener());
  }

  ImportOutcome dryRun(Path file) throws ImportException {
    return FileImport.dryRun(request(file), listener());
  }

  private ImportListener listener() {
    return TestingListener.into(reports);
  }

  ImportRequest request(Path... files) {
    return new ImportRequest(
        List.of(files), registry, observedAt, options, InstantSource.fixed(NOW), locale);
  }

  TestingRecordLog log() {
    return log;
  }

  List<RowReport> reports() {
    return reports;
  }

  static Registry registryOf(Source... sources) {
    return new Registry(Registry.DEFAULT_ZONE, List.of(), List.of(sources), List.of());
  }

  static Source source(String key, boolean complete) {
    return new Source(
        SourceKey.parse(key),
        "Trang",
        complete ? "UBND xã A" : null,
        "https://xa-a.example.org",
        CountingOrigin.TEMPLATE,
        60,
        complete ? List.of("ubndxaa") : List.of(),
        List.of());
  }

  private static Source other(String key) {
    return new Source(
        SourceKey.parse(key),
        "Trang",
        "UBND xã B",
        "https://xa-b.example.org",
        CountingOrigin.API,
        60,
        List.of(),
        List.of());
  }

  /** A group of an office. */
  static Source group(String key) {
    return new Source(
        SourceKey.parse(key),
        "Nhóm",
        "UBND xã A",
        "https://xa-a.example.org",
        SourceKind.GROUP,
        CountingOrigin.TEMPLATE,
        60,
        List.of(),
        List.of());
  }

  /** A page whose totals come from Meta Content Library, which knows it by another id. */
  static Source library(String key, String alias) {
    return new Source(
        SourceKey.parse(key),
        "Trang",
        "UBND xã C",
        "https://xa-c.example.org",
        CountingOrigin.META_CONTENT_LIBRARY,
        60,
        List.of(alias),
        List.of());
  }
}
