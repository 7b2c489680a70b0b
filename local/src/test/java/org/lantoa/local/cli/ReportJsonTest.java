package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.dashboards.report.Organised;
import org.lantoa.dashboards.report.PeriodReport;
import org.lantoa.dashboards.report.ReportQuestion;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.model.registry.Unit;
import org.lantoa.search.archive.PeriodFigures;

final class ReportJsonTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2025, 6, 30);
  private static final Unit COMMUNE = unit("xa-1", null, null);
  private static final Unit DISTRICT = unit("huyen", LAST_DAY, "xa-1");
  private static final PeriodFigures FIGURES =
      new PeriodFigures(
          3,
          Tally.of(Map.of(Measure.SHARES, 5L, Measure.REACTIONS, 0L)),
          Tally.of(Map.of(Measure.SHARES, 2L, Measure.REACTIONS, 3L)),
          0);

  @Test
  void saysHowUnitsAreOrganisedAndKeepsUnknownSumsUnknown() throws Exception {
    assertThat(
            json(new PeriodReport(asked(COMMUNE, Organised.THEN), COMMUNE, false, null, FIGURES)))
        .isEqualTo(
            "{\"unit\":\"xa-1\",\"from\":\"2025-01-01\",\"to\":\"2025-12-31\","
                + "\"organised\":\"then\",\"posts\":3,\"shares\":5,\"comments\":null,"
                + "\"reactions\":0,\"unknown\":{\"shares\":1,\"comments\":3}}");
    assertThat(json(new PeriodReport(asked(COMMUNE, Organised.NOW), COMMUNE, false, null, FIGURES)))
        .contains("\"organised\":\"now\",\"posts\":3,");
  }

  @Test
  void saysWhatTookOverFromAUnitThatEndedAndNoFigureOfIt() throws Exception {
    assertThat(
            json(new PeriodReport(asked(DISTRICT, Organised.NOW), DISTRICT, true, COMMUNE, null)))
        .isEqualTo(
            "{\"unit\":\"huyen\",\"from\":\"2025-01-01\",\"to\":\"2025-12-31\","
                + "\"organised\":\"now\",\"ended\":{\"on\":\"2025-06-30\",\"successor\":\"xa-1\"},"
                + "\"posts\":null,\"shares\":null,\"comments\":null,\"reactions\":null,"
                + "\"unknown\":{}}");
    assertThat(
            json(new PeriodReport(asked(DISTRICT, Organised.NOW), DISTRICT, true, null, FIGURES)))
        .contains("\"ended\":{\"on\":\"2025-06-30\",\"successor\":null},\"posts\":3,");
  }

  private static String json(PeriodReport report) throws JsonProcessingException {
    return new ObjectMapper().writeValueAsString(ReportJson.of(report));
  }

  private static ReportQuestion asked(Unit unit, Organised organised) {
    return new ReportQuestion(
        unit.id(),
        LocalDate.of(2025, 1, 1),
        LocalDate.of(2025, 12, 31),
        organised,
        LocalDate.of(2026, 11, 22));
  }

  private static Unit unit(String id, @Nullable LocalDate to, @Nullable String successor) {
    return new Unit(id, id, "commune", "government", 1, List.of(), null, to, successor);
  }
}
