package org.lantoa.model.reported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportingPeriodTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026",
        "2026-Q1",
        "2026-Q4",
        "2024-02",
        "2026-07-01..2026-07-15",
        "2026-01-01..2026-06-30",
        "2025-01-01..2026-12-31"
      })
  void isWrittenAsItWasRead(String text) {
    assertThat(ReportingPeriod.parse(text).text()).isEqualTo(text);
  }

  @Test
  void theSameDaysAreTheSamePeriodHoweverTheyAreWritten() {
    assertThat(ReportingPeriod.parse("2026-07-01..2026-09-30"))
        .isEqualTo(ReportingPeriod.parse("2026-Q3"))
        .extracting(ReportingPeriod::text)
        .isEqualTo("2026-Q3");
    assertThat(ReportingPeriod.parse("2026-02-01..2026-02-28").text()).isEqualTo("2026-02");
    assertThat(ReportingPeriod.parse("2026-01-01..2026-12-31").text()).isEqualTo("2026");
  }

  @Test
  void knowsItsDays() {
    assertThat(ReportingPeriod.quarter(2026, 3).from()).isEqualTo(LocalDate.of(2026, 7, 1));
    assertThat(ReportingPeriod.quarter(2026, 3).to()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(ReportingPeriod.month(YearMonth.of(2024, 2)).to())
        .isEqualTo(LocalDate.of(2024, 2, 29));
  }

  @Test
  void liesWithinDaysOnlyIfAllOfItDoes() {
    ReportingPeriod july = ReportingPeriod.parse("2026-07");

    assertThat(july.isWithin(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31))).isTrue();
    assertThat(july.isWithin(LocalDate.of(2026, 7, 2), LocalDate.of(2026, 8, 31))).isFalse();
    assertThat(july.isWithin(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 7, 30))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Quý III",
        "2026-Q5",
        "2026-13",
        "26",
        "1999",
        "2200",
        "2026-07-15..2026-07-01",
        "2026-7",
        "2026-07-01..",
        "..2026-07-01",
        "2026-02-30..2026-03-01"
      })
  void refusesWhatIsNoPeriod(String text) {
    assertThatThrownBy(() -> ReportingPeriod.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
