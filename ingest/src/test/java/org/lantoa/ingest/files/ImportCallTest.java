package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Observation;

/** What a call adds to its files: a dry run, an observation time, who listens. */
class ImportCallTest {
  private static final String ROW =
      "facebook:1,1001,photo,Ra quân làm đường,https://www.facebook.com/1/posts/1001,"
          + "2026-02-01 08:00,02/02/2026 08:00,1.206,0,\"86,261\",";
  private static final Instant OBSERVED = Instant.parse("2026-02-02T01:00:00Z");

  @TempDir private Path folder;
  private TestingImport testing;

  @BeforeEach
  void prepare() {
    testing = new TestingImport(folder);
  }

  @Test
  void countsUnknownSourcesAndDraftsInADryRunAndAppendsNothing() throws Exception {
    ImportOutcome outcome =
        testing.dryRun(
            TestingImport.HEADER
                + ROW
                + "\n"
                + ROW.replace("facebook:1,", "facebook:2,").replace("/1/", "/2/")
                + "\n"
                + ROW.replace("facebook:1,", "facebook:9,").replace("/1/", "/9/")
                + "\n");
    assertThat(outcome.summary())
        .isEqualTo(new ImportSummary(3, 3, 0, 0, 0, 3, 3, 3618, 0, 258783));
    assertThat(outcome.notes()).anyMatch(note -> note.startsWith("2 kênh chưa có"));
    assertThat(testing.log().records()).isEmpty();
  }

  @Test
  void takesThePresentForTheObservationTimeInADryRunOnly() throws Exception {
    String uci =
        "status_id,status_type,status_published,num_reactions,num_comments,num_shares\n"
            + "1_1001,photo,1/31/2026 8:00,1,2,3\n";
    ImportOutcome outcome = testing.dryRun(uci);
    assertThat(outcome.summary().accepted()).isEqualTo(1);
    assertThat(outcome.notes()).anyMatch(note -> note.contains("--observed-at"));
    assertThatThrownBy(() -> testing.run(uci))
        .isInstanceOfSatisfying(
            ImportException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("observed-at-required");
              assertThat(refused.isWrongUse()).isTrue();
            });
    assertThat(testing.log().records()).isEmpty();
  }

  @Test
  void namesUnknownSourcesWithTheOriginOfTheirFile() throws Exception {
    Path file =
        testing.write(
            "kênh.csv",
            TestingImport.HEADER
                + ROW.replace("facebook:1,", "facebook:9,").replace("/1/", "/9/")
                + "\n"
                + ROW.replace("facebook:1,", "facebook:2,")
                + "\nfacebook:8,1001,,,,hôm qua,,,,,\n"
                + ROW
                + "\n");
    assertThat(FileImport.unknownSources(testing.request(file)))
        .isEqualTo(Map.of(SourceKey.parse("facebook:9"), CountingOrigin.TEMPLATE));
  }

  @Test
  void reportsProgressToItsEnd() throws Exception {
    Path file = testing.write("tệp.csv", TestingImport.HEADER + (ROW + "\n").repeat(12_000));
    List<Long> rows = new ArrayList<>();
    List<Double> fractions = new ArrayList<>();
    FileImport.dryRun(
        testing.request(file),
        new ImportListener() {
          @Override
          public void progress(String name, long row, double fraction) {
            rows.add(row);
            fractions.add(fraction);
          }
        });
    assertThat(rows).containsExactly(5000L, 10_000L, 12_000L);
    assertThat(fractions).isSorted().endsWith(1.0);
  }

  @Test
  void takesTheObservationTimeFromTheCallWhereTheRowHasNone() throws Exception {
    testing.observedAt(Instant.parse("2026-02-05T00:00:00Z"));
    testing.rows(ROW.replace("02/02/2026 08:00", ""), ROW);
    assertThat(testing.observations())
        .extracting(Observation::observedAt)
        .containsExactly(Instant.parse("2026-02-05T00:00:00Z"), OBSERVED);
  }

  @Test
  void readsTheObservationTimeOfTheCommandLine() {
    assertThat(FileImport.readTime("02/02/2026 08:00", Registry.DEFAULT_ZONE)).contains(OBSERVED);
    assertThat(FileImport.readTime("2026-02-02T08:00:00+07:00", Registry.DEFAULT_ZONE))
        .contains(OBSERVED);
    assertThat(FileImport.readTime("hôm qua", Registry.DEFAULT_ZONE)).isEmpty();
  }
}
