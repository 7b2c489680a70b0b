package org.lantoa.dashboards.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.lantoa.dashboards.page.Choices;
import org.lantoa.dashboards.page.Report;
import org.lantoa.dashboards.report.Organised;
import org.lantoa.dashboards.report.ReportQuestion;
import org.lantoa.dashboards.web.Reading.Shown;
import org.lantoa.model.registry.Registry;

/** The report of a unit's period. Without a unit or days the page only shows its form. */
final class ReportTwin {
  private ReportTwin() {}

  static Shown report(Reading reading) {
    Asked asked = reading.asked();
    Registry registry = reading.source().registry();
    LocalDate today = reading.now().atZone(registry.zone()).toLocalDate();
    String unit = asked.textOrNull("unit");
    LocalDate from = asked.dayOrNull("from");
    LocalDate to = asked.dayOrNull("to");
    Organised organised = asked.choice("organised", Organised::ofCode, Organised.THEN);
    Map<String, Object> choices = new HashMap<>();
    choices.put("choices", Choices.of(registry, reading.now()));
    choices.put("unit", unit == null ? "" : unit);
    choices.put("from", from == null ? today.withDayOfYear(1) : from);
    choices.put("to", to == null ? today : to);
    choices.put("organised", organised);
    if (unit == null && from == null && to == null && !asked.isTwin()) {
      return new Shown(new Report.Form(), choices);
    }
    if (unit == null || from == null || to == null) {
      throw WrongRequestException.asked("report");
    }
    Asked.refuseBackwards(from, to);
    ReportQuestion question = new ReportQuestion(unit, from, to, organised, today);
    return new Shown(
        Report.read(reading.source(), question)
            .orElseThrow(() -> WrongRequestException.missing("unit", unit)),
        choices);
  }
}
