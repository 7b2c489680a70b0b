package org.lantoa.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.reported.ReportedImport;
import org.lantoa.ingest.reported.ReportedOutcome;
import org.lantoa.ingest.reported.ReportedRequest;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.model.registry.RegistryReading;

/** What units of the sample report by hand. */
class SampleReportsTest {
  private static final Instant ANCHOR = Instant.parse("2026-11-22T05:00:00Z");
  private static final Sample SAMPLE = Sample.generate(new SampleSettings(7, ANCHOR, 2000));

  @TempDir private Path folder;
  private RegistryReading registry;
  private List<Path> files;

  @BeforeEach
  void write() throws Exception {
    SAMPLE.writeRegistry(folder);
    registry = new RegistryFolder(folder).read();
    files = SAMPLE.writeReports(folder);
  }

  @Test
  void everyRowIsTakenByTheImport() throws Exception {
    assertThat(files).hasSize(7);
    for (Path file : files) {
      ReportedOutcome outcome = ReportedImport.dryRun(request(file), ImportListener.SILENT);
      assertThat(outcome.refused() + outcome.conflicting() + outcome.duplicates()).isZero();
      assertThat(outcome.recorded()).isPositive();
    }
  }

  private ReportedRequest request(Path file) {
    return new ReportedRequest(
        List.of(file),
        registry.registry().orElseThrow(),
        registry.indicators(),
        InstantSource.fixed(ANCHOR),
        Locale.ROOT);
  }

  @Test
  void someUnitsReportTheLastSixWholeMonthsAndLeaveSomethingOut() {
    List<SampleReport.Line> lines =
        SAMPLE.reports().subList(0, 6).stream().flatMap(report -> report.lines().stream()).toList();
    assertThat(lines.stream().map(SampleReport.Line::month).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(
            YearMonth.of(2026, 5),
            YearMonth.of(2026, 6),
            YearMonth.of(2026, 7),
            YearMonth.of(2026, 8),
            YearMonth.of(2026, 9),
            YearMonth.of(2026, 10));
    assertThat(lines.stream().map(line -> line.unit().id()).distinct()).hasSizeBetween(10, 15);
    assertThat(lines)
        .extracting(SampleReport.Line::figure)
        .contains("", "—")
        .anyMatch(figure -> figure.matches("[0-9]{1,3}\\.[0-9]{3}"));
  }

  @Test
  void theLastFileCorrectsAFigureOfTheNewestMonth() {
    SampleReport.Line later = SAMPLE.reports().get(6).lines().get(0);
    SampleReport.Line earlier =
        SAMPLE.reports().get(5).lines().stream()
            .filter(line -> line.unit().equals(later.unit()))
            .filter(line -> line.indicator().equals(later.indicator()))
            .findFirst()
            .orElseThrow();
    assertThat(later.month()).isEqualTo(earlier.month());
    assertThat(later.figure()).isNotEqualTo(earlier.figure());
    assertThat(earlier.figure()).containsOnlyDigits();
  }

  @Test
  void whatTheyReportOfTheirPostsIsNearWhatIsTrue() {
    Instant october = Instant.parse("2026-09-30T17:00:00Z");
    Instant november = Instant.parse("2026-10-31T17:00:00Z");
    List<SampleReport.Line> posts =
        SAMPLE.reports().get(5).lines().stream()
            .filter(line -> line.indicator().equals(SampleIndicator.POSTS))
            .filter(line -> line.figure().matches("[0-9]+"))
            .toList();
    assertThat(posts).isNotEmpty();
    for (SampleReport.Line line : posts) {
      long published =
          SAMPLE.truth().published("unit:" + line.unit().id(), october, november).posts();
      assertThat(Long.parseLong(line.figure())).isBetween(published, published + 1);
    }
  }
}
