package org.lantoa.local.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.verify.Difference;
import org.lantoa.local.verify.Figures;
import org.lantoa.local.verify.RollUp;
import org.lantoa.local.verify.VerificationReport;

/** A verification as people and as scripts read it. */
final class VerificationLines {
  private final Terminal terminal;

  VerificationLines(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(VerificationReport report) {
    if (report.addsUp()) {
      terminal.answer(
          report.isEmpty()
              ? terminal.text("verify.empty")
              : terminal.text("verify.good", report.scopes(), report.posts(), report.gains()));
      return;
    }
    long scopes = report.differences().stream().map(Difference::scope).distinct().count();
    terminal.answer(terminal.text("verify.bad", scopes, report.rollUps().size()));
    report.differences().forEach(difference -> terminal.answer(line(difference)));
    report.rollUps().forEach(rollUp -> terminal.answer(line(rollUp)));
  }

  private String line(Difference difference) {
    return terminal.text(
        "verify.difference",
        difference.scope(),
        difference.figure(),
        ways(difference.elasticsearch()),
        ways(difference.topics()));
  }

  private String ways(Figures figures) {
    return terminal.text(
        "verify.ways", shown(figures.gains()), shown(figures.posts()), shown(figures.total()));
  }

  private String shown(@Nullable Long figure) {
    return figure == null ? "—" : terminal.messages().number(figure);
  }

  private String line(RollUp rollUp) {
    return terminal.text(
        "verify.roll-up", rollUp.whole(), rollUp.figure(), rollUp.total(), rollUp.parts());
  }

  Map<String, Object> json(VerificationReport report) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("addsUp", report.addsUp());
    answer.put("scopes", report.scopes());
    answer.put("posts", report.posts());
    answer.put("gains", report.gains());
    answer.put("differences", report.differences().stream().map(this::json).toList());
    answer.put("rollUps", report.rollUps().stream().map(this::json).toList());
    return answer;
  }

  private Map<String, Object> json(Difference difference) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("scope", difference.scope().text());
    fields.put("figure", difference.figure());
    fields.put("elasticsearch", json(difference.elasticsearch()));
    fields.put("topics", json(difference.topics()));
    return fields;
  }

  /** A way that does not know a figure is absent. */
  private Map<String, Long> json(Figures figures) {
    Map<String, Long> ways = new LinkedHashMap<>();
    put(ways, "gains", figures.gains());
    put(ways, "posts", figures.posts());
    put(ways, "total", figures.total());
    return ways;
  }

  private static void put(Map<String, Long> ways, String way, @Nullable Long figure) {
    if (figure != null) {
      ways.put(way, figure);
    }
  }

  private Map<String, Object> json(RollUp rollUp) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("scope", rollUp.whole().text());
    fields.put("figure", rollUp.figure());
    fields.put("total", rollUp.total());
    fields.put("parts", rollUp.parts());
    return fields;
  }
}
