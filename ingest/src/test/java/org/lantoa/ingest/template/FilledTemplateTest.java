package org.lantoa.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.RowReport;
import org.lantoa.ingest.reported.ReportedImport;
import org.lantoa.ingest.reported.ReportedOutcome;
import org.lantoa.ingest.reported.ReportedRequest;
import org.lantoa.ingest.reported.Standing;
import org.lantoa.ingest.table.HeaderProbe;
import org.lantoa.ingest.table.Heading;
import org.lantoa.ingest.table.Row;
import org.lantoa.ingest.table.Table;
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
import org.lantoa.model.reported.ReportingPeriod;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** A template is written, filled as a spreadsheet fills it, and imported. */
class FilledTemplateTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Unit COMMUNE =
      new Unit("xa-a", "UBND xã A", "commune", "government", 1, List.of(), null, null, null);
  private static final Indicators INDICATORS =
      new Indicators(
          List.of(
              new Indicator("buoi", "Buổi nói chuyện", "Talks", ReportedMeasure.SESSIONS),
              new Indicator("nghe", "Lượt dự", "Attendances", ReportedMeasure.ATTENDANCES),
              new Indicator("loa", "Phát thanh", null, ReportedMeasure.BROADCASTS)));
  private static final Registry REGISTRY =
      new Registry(
          Registry.DEFAULT_ZONE,
          List.of(COMMUNE),
          List.of(
              new Source(
                  SourceKey.parse("facebook:246675545449582"),
                  "Nhóm",
                  "UBND xã A",
                  "https://xa-a.example.org",
                  SourceKind.GROUP,
                  CountingOrigin.TEMPLATE,
                  60,
                  List.of(),
                  List.of())),
          List.of());

  @TempDir Path folder;
  private final TestingRecordLog log = new TestingRecordLog();
  private final List<RowReport> reports = new ArrayList<>();

  @Test
  void figuresComeBackAsTheyWereFilled() throws Exception {
    for (Locale language : List.of(VIETNAMESE, Locale.ENGLISH)) {
      Path template = folder.resolve(language + ".xlsx");
      try (OutputStream out = Files.newOutputStream(template)) {
        Templates.indicators(out, COMMUNE, ReportingPeriod.quarter(2026, 3), INDICATORS, language);
      }
      assertThat(ReportedImport.recognises(template)).isTrue();
      assertThat(imported(template).empty()).isEqualTo(3);

      ReportedOutcome outcome =
          imported(filled(template, Map.of("G2", "<v>12</v>", "G3", text("1.450"))));

      assertThat(reports).isEmpty();
      assertThat(outcome.notes()).isEmpty();
      assertThat(outcome.recorded()).isEqualTo(2);
      assertThat(outcome.empty()).isEqualTo(1);
    }
    assertThat(log.records(Topic.REPORTED))
        .extracting(
            record -> {
              var figure =
                  RecordCodec.REPORTED.read(record.json().getBytes(StandardCharsets.UTF_8));
              return figure.key() + '=' + figure.value();
            })
        .containsExactly(
            "xa-a|buoi|2026-Q3=12",
            "xa-a|nghe|2026-Q3=1450",
            "xa-a|buoi|2026-Q3=12",
            "xa-a|nghe|2026-Q3=1450");
  }

  @Test
  void aFormulaOrAFractionRefusesItsRow() throws Exception {
    Path template = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(template)) {
      Templates.indicators(out, COMMUNE, ReportingPeriod.quarter(2026, 3), INDICATORS, VIETNAMESE);
    }

    imported(filled(template, Map.of("G2", "<f>1+1</f><v>2</v>", "G3", "<v>1.5</v>")));

    assertThat(reports)
        .extracting(RowReport::code)
        .containsExactly("formula-cell", "count-fraction");
  }

  @Test
  void groupMonthsComeBackAlsoWhenTheSpreadsheetMadeADateOfThem() throws Exception {
    Path template = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(template)) {
      Templates.groupMonths(out, REGISTRY, VIETNAMESE);
    }
    assertThat(ReportedImport.recognises(template)).isTrue();

    Path file =
        withRow(
            template,
            "<c r=\"A2\" t=\"inlineStr\"><is><t>facebook:246675545449582</t></is></c>"
                + "<c r=\"B2\" t=\"inlineStr\"><is><t>2026-09</t></is></c>"
                + "<c r=\"C2\"><v>412</v></c><c r=\"F2\"><v>86261</v></c>");

    assertThat(imported(file).recorded()).isEqualTo(1);
    assertThat(log.records(Topic.GROUP_MONTHS).get(0).json())
        .contains("\"posts\":412,\"shares\":null,\"comments\":null,\"reactions\":86261");
  }

  @Test
  void thePostsTemplateIsOneForTheImportOfPosts() throws Exception {
    Path template = folder.resolve("a.xlsx");
    try (OutputStream out = Files.newOutputStream(template)) {
      Templates.posts(out, REGISTRY, VIETNAMESE);
    }

    assertThat(ReportedImport.recognises(template)).isFalse();
    try (Table table = Table.open(template)) {
      Heading heading = Heading.find(table, new Counting()).orElseThrow();
      assertThat(heading.names()).containsAll(FileImport.templateHeader());
      assertThat(table.hiddenSheets()).containsExactly("Danh sách chọn");
      Row none = table.next();
      assertThat(none).isNull();
    }
  }

  private record Counting() implements HeaderProbe {
    @Override
    public int known(List<String> names) {
      return (int) names.stream().filter(FileImport.templateHeader()::contains).count();
    }

    @Override
    public String below(String group, String name) {
      return name;
    }
  }

  private ReportedOutcome imported(Path file) throws Exception {
    reports.clear();
    return ReportedImport.run(
        new ReportedRequest(
            List.of(file),
            REGISTRY,
            INDICATORS,
            InstantSource.fixed(Instant.parse("2026-10-05T02:00:00Z")),
            VIETNAMESE),
        Standing.NOTHING,
        log,
        new ImportListener() {
          @Override
          public void row(RowReport report) {
            reports.add(report);
          }
        });
  }

  private static String text(String value) {
    return "<is><t>" + value + "</t></is>";
  }

  /** Fills cells at the ends of their rows. */
  private Path filled(Path template, Map<String, String> cells) throws IOException {
    return changed(
        template,
        sheet -> {
          String filled = sheet;
          for (Map.Entry<String, String> cell : cells.entrySet()) {
            String row = cell.getKey().substring(1);
            int end = filled.indexOf("</row>", filled.indexOf("<row r=\"" + row + "\""));
            String type = cell.getValue().startsWith("<is>") ? " t=\"inlineStr\"" : "";
            filled =
                filled.substring(0, end)
                    + ("<c r=\"" + cell.getKey() + "\"" + type + ">" + cell.getValue() + "</c>")
                    + filled.substring(end);
          }
          return filled;
        });
  }

  private Path withRow(Path template, String cells) throws IOException {
    return changed(
        template,
        sheet -> sheet.replace("</sheetData>", "<row r=\"2\">" + cells + "</row></sheetData>"));
  }

  private interface Change {
    String of(String sheet);
  }

  private Path changed(Path template, Change change) throws IOException {
    Path file = Files.createTempFile(folder, "filled", ".xlsx");
    try (ZipFile from = new ZipFile(template.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : from.stream().toList()) {
        String part = new String(from.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(entry.getName()));
        String written = entry.getName().endsWith("sheet1.xml") ? change.of(part) : part;
        to.write(written.getBytes(StandardCharsets.UTF_8));
        to.closeEntry();
      }
    }
    return file;
  }
}
