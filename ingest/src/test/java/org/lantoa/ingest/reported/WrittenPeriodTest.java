package org.lantoa.ingest.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.model.reported.ReportingPeriod;

class WrittenPeriodTest {

  @ParameterizedTest
  @CsvSource({
    "2026,2026",
    "Năm 2026,2026",
    "2026-Q3,2026-Q3",
    "Quý III/2026,2026-Q3",
    "quý 3 năm 2026,2026-Q3",
    "Quý IV-2026,2026-Q4",
    "QUÝ I NĂM 2026,2026-Q1",
    "Q2/2026,2026-Q2",
    "2026-07,2026-07",
    "Tháng 7/2026,2026-07",
    "tháng 07 năm 2026,2026-07",
    "7/2026,2026-07",
    "2026-07-01..2026-07-15,2026-07-01..2026-07-15"
  })
  void readsPeriodsAsOfficesWriteThem(String written, String period) {
    assertThat(WrittenPeriod.of(written).map(ReportingPeriod::text)).contains(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"quý", "Quý V/2026", "Tháng 13/2026", "26", "3", "1/7/2026", "6 tháng đầu năm"})
  void whatCouldBeTwoPeriodsIsNone(String written) {
    assertThat(WrittenPeriod.of(written)).isEmpty();
  }

  @Test
  void takesWhatASpreadsheetMakesOfAMonth() {
    assertThat(WrittenPeriod.month("2026-07-01")).contains(YearMonth.of(2026, 7));
    assertThat(WrittenPeriod.month("2026-07-01 00:00:00")).contains(YearMonth.of(2026, 7));
    assertThat(WrittenPeriod.month("2026-07-02")).isEmpty();
    assertThat(WrittenPeriod.month("2026-Q3")).isEmpty();
    assertThat(WrittenPeriod.month("2026")).isEmpty();
  }
}
