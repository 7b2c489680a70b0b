package org.lantoa.ingest.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;

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
  private Locale locale = Locale.forLanguageTag("vi");

  TestingImport(Path folder) {
    this.folder = folder;
  }

  TestingImport observedAt(Instant instant) {
    observedAt = instant;
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
        List.of(files), registry, observedAt, InstantSource.fixed(NOW), locale);
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
}
