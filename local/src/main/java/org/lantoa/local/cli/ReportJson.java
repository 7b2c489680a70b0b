package org.lantoa.local.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.report.PeriodReport;
import org.lantoa.dashboards.report.ReportQuestion;
import org.lantoa.model.Measure;
import org.lantoa.model.registry.Unit;
import org.lantoa.search.archive.PeriodFigures;

/** A report as scripts read it. */
final class ReportJson {
  private static final List<Measure> MEASURES =
      List.of(Measure.SHARES, Measure.COMMENTS, Measure.REACTIONS);

  private ReportJson() {}

  /** The fields, in the order in which they are written. */
  static Map<String, Object> of(PeriodReport report) {
    ReportQuestion asked = report.question();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("unit", asked.unit());
    answer.put("from", asked.from().toString());
    answer.put("to", asked.to().toString());
    answer.put("organised", asked.organised().code());
    if (report.hasEnded()) {
      answer.put("ended", ended(report));
    }
    addFigures(report.figures(), answer);
    return answer;
  }

  private static Map<String, @Nullable String> ended(PeriodReport report) {
    Unit successor = report.successor();
    Map<String, @Nullable String> ended = new LinkedHashMap<>();
    ended.put("on", String.valueOf(report.unit().to()));
    ended.put("successor", successor == null ? null : successor.id());
    return ended;
  }

  // Unknown is not zero: a unit that has nothing of its own any more has no figures, and a sum over
  // no known count is none.
  private static void addFigures(@Nullable PeriodFigures figures, Map<String, Object> answer) {
    answer.put("posts", figures == null ? null : figures.posts());
    Map<String, Long> unknown = new LinkedHashMap<>();
    for (Measure measure : MEASURES) {
      if (figures == null) {
        answer.put(measure.wireName(), null);
        continue;
      }
      boolean sayNothing = figures.posts() > 0 && figures.knownPosts().of(measure) == 0;
      answer.put(measure.wireName(), sayNothing ? null : figures.sums().of(measure));
      if (figures.unknownPosts(measure) > 0) {
        unknown.put(measure.wireName(), figures.unknownPosts(measure));
      }
    }
    answer.put("unknown", unknown);
  }
}
