package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.files.RowReport.Outcome;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.topic.Content;

/** Rows of posts that other rows have told of, in the same file or another. */
class RepeatedRowsTest {
  private static final String ROW =
      "facebook:1,1001,photo,Ra quân làm đường,https://www.facebook.com/1/posts/1001,"
          + "2026-02-01 08:00,02/02/2026 08:00,1.206,0,\"86,261\",";

  @TempDir private Path folder;
  private TestingImport testing;

  @BeforeEach
  void prepare() {
    testing = new TestingImport(folder);
  }

  @Test
  void takesARowOfASecondFileForADuplicateAndNamesTheFirst() throws Exception {
    Path one = testing.write("một.csv", TestingImport.HEADER + ROW + "\n");
    Path two = testing.write("hai.csv", TestingImport.HEADER + ROW + "\n");
    List<RowReport> reports = new ArrayList<>();
    ImportOutcome outcome =
        FileImport.run(testing.request(one, two), testing.log(), TestingListener.into(reports));
    assertThat(outcome.summary().duplicates()).isEqualTo(1);
    assertThat(reports.get(0).message()).contains("dòng 2 của tệp một.csv");
  }

  @Test
  void appendsTheSameRecordsWhenImportedAgain() throws Exception {
    testing.rows(ROW, ROW.replace("02/02/2026", "03/02/2026"));
    List<TestingRecordLog.Appended> first = testing.log().records();
    testing.rows(ROW, ROW.replace("02/02/2026", "03/02/2026"));
    List<TestingRecordLog.Appended> both = testing.log().records();
    assertThat(both.subList(first.size(), both.size())).isEqualTo(first);
  }

  @Test
  void tellsDuplicateAndConflictingRowsFromNewOnes() throws Exception {
    ImportOutcome outcome =
        testing.rows(
            ROW,
            ROW,
            ROW.replace("1.206", "1.207"),
            ROW.replace("2026-02-01 08:00", "2026-02-01 08:01"),
            ROW.replace("Ra quân", "Ra mắt"),
            ROW.replace("02/02/2026", "03/02/2026").replace("1.206", "1.300"));
    assertThat(outcome.summary()).isEqualTo(new ImportSummary(6, 2, 1, 3, 0, 1, 1, 1300, 0, 86261));
    assertThat(testing.reports())
        .extracting(RowReport::row, RowReport::outcome, RowReport::code, RowReport::value)
        .containsExactly(
            tuple(3L, Outcome.DUPLICATE, "duplicate", null),
            tuple(4L, Outcome.CONFLICTING, "conflicting-counts", null),
            tuple(5L, Outcome.CONFLICTING, "conflicting-published", "2026-02-01 08:01"),
            tuple(6L, Outcome.CONFLICTING, "conflicting-content", null));
    assertThat(testing.reports().get(0).message()).contains("dòng 2");
    assertThat(testing.contents()).hasSize(1);
    assertThat(testing.observations()).hasSize(2);
  }

  @Test
  void givesOnePostOneKeyWhateverItsRowCallsIt() throws Exception {
    ImportOutcome outcome =
        testing.rows(
            ROW,
            ROW.replace(",1001,", ",1_1001,"),
            ROW.replace(",1001,", ",https://www.facebook.com/ubndxaa/posts/1001,"));
    assertThat(outcome.summary().posts()).isEqualTo(1);
    assertThat(outcome.summary().duplicates()).isEqualTo(2);
  }

  @Test
  void appendsContentAgainOnlyWhenItChanges() throws Exception {
    testing.rows(
        ROW,
        ROW.replace("02/02/2026", "03/02/2026"),
        ROW.replace("02/02/2026", "04/02/2026").replace("Ra quân", "Ra mắt"));
    assertThat(testing.contents())
        .extracting(Content::text)
        .containsExactly("Ra quân làm đường", "Ra mắt làm đường");
  }

  @Test
  void sumsTheNewestKnownCountsWhateverTheOrderOfRows() throws Exception {
    ImportOutcome outcome =
        testing.rows(
            ROW.replace("02/02/2026", "04/02/2026").replace("1.206", "50"),
            ROW.replace("02/02/2026", "03/02/2026").replace("1.206", "40"),
            ROW.replace("02/02/2026", "05/02/2026").replace("1.206", ""));
    assertThat(outcome.summary().shares()).isEqualTo(50);
    assertThat(outcome.notes()).anyMatch(note -> note.startsWith("1 dòng có thời điểm đo sớm hơn"));
  }
}
