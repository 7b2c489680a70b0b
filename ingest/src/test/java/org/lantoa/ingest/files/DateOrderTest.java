package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.topic.Observation;

/** All rows of a file decide which number of a date is the day. */
class DateOrderTest {
  private static final String HEADER = "Post ID,Page ID,Publish time,Date,Shares\n";

  @TempDir private Path folder;
  private TestingImport testing;

  @BeforeEach
  void prepare() {
    testing = new TestingImport(folder).observedAt(Instant.parse("2026-02-05T00:00:00Z"));
  }

  private static String rows(String... published) {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < published.length; i++) {
      rows.append(100 + i).append(",1,").append(published[i]).append(",Lifetime,1\n");
    }
    return rows.toString();
  }

  private void asked(@Nullable DateOrder order) {
    testing.options(new ImportOptions(null, null, null, order, RefusedRowsPlace.nowhere()));
  }

  @Test
  void takesTheOrderThatOneRowTellsForAll() throws Exception {
    testing.run(rows("02/01/2026 08:00", "01/13/2026 08:00", "03/01/2025 08:00"));
    assertThat(testing.observations())
        .extracting(Observation::publishedAt)
        .containsExactly(
            Instant.parse("2026-02-01T01:00:00Z"),
            Instant.parse("2026-01-13T01:00:00Z"),
            Instant.parse("2025-03-01T01:00:00Z"));
  }

  @Test
  void asksForTheOrderThatNoRowTells() throws Exception {
    refuses(rows("05/05/2025 08:00", "02/01/2026 08:00"), "date-order-required", true, "dòng 3");
    asked(DateOrder.DMY);
    testing.run(rows("02/01/2026 08:00"));
    asked(DateOrder.MDY);
    testing.run(rows("02/01/2026 08:00"));
    assertThat(testing.observations())
        .extracting(Observation::publishedAt)
        .containsExactly(
            Instant.parse("2026-01-02T01:00:00Z"), Instant.parse("2026-02-01T01:00:00Z"));
  }

  @Test
  void readsDatesThatAreTheSameEitherWay() throws Exception {
    testing.run(rows("05/05/2025 08:00", "2026-01-02 08:00"));
    assertThat(testing.observations()).hasSize(2);
  }

  @Test
  void refusesAFileThatContradictsItselfAndItsRowsWhereTheOrderIsAsked() throws Exception {
    String both = rows("13/01/2026 08:00", "01/14/2026 08:00");
    refuses(both, "date-order-contradictory", false, "dòng 3");
    asked(DateOrder.DMY);
    testing.run(both);
    assertThat(testing.observations()).hasSize(1);
    assertThat(testing.reports())
        .extracting(RowReport::code)
        .containsExactly("time-malformed-open");
  }

  @Test
  void refusesATemplateWhoseRowsAreNotInItsOrder() {
    refuses(
        TestingImport.HEADER
            + "facebook:1,1,,,,02/01/2026 08:00,2026-02-02 08:00,1,2,3,4\n"
            + "facebook:1,2,,,,01/31/2026 08:00,2026-02-02 08:00,1,2,3,4\n",
        "date-order-unexpected",
        false,
        "dòng 3");
  }

  @Test
  void looksAtAllRowsAgainWhenADateInQuestionComesLate() throws Exception {
    StringBuilder late = new StringBuilder(HEADER);
    for (int i = 0; i < 1200; i++) {
      late.append(10_000 + i).append(",1,2026-01-02 08:00,Lifetime,1\n");
    }
    String told = late + "1,1,02/01/2026 08:00,Lifetime,1\n2,1,01/13/2026 08:00,Lifetime,1\n";
    assertThat(testing.run(told).summary().accepted()).isEqualTo(1202);
    assertThat(testing.observations().get(1200).publishedAt())
        .isEqualTo(Instant.parse("2026-02-01T01:00:00Z"));
    assertThat(testing.run(late + "3,1,02/01/2026 08:00,Lifetime,1\n").summary().refused())
        .isEqualTo(1);
    assertThat(testing.reports())
        .extracting(RowReport::code)
        .containsExactly("date-order-undecided");
  }

  private void refuses(String content, String code, boolean isWrongUse, String says) {
    assertThatThrownBy(() -> testing.run(content))
        .isInstanceOfSatisfying(
            ImportException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.isWrongUse()).isEqualTo(isWrongUse);
              assertThat(refused.getMessage()).contains(says, "--date-order");
            });
    assertThat(testing.log().records()).isEmpty();
  }
}
