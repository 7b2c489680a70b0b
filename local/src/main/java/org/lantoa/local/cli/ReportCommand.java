package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.dashboards.report.ReportSentence;
import org.lantoa.dashboards.reported.ReportedRow;
import org.lantoa.dashboards.reported.ReportedRows;
import org.lantoa.dashboards.reported.ReportedWords;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.Measure;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Unit;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.archive.PeriodFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: what the posts that a unit published in a period have received. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private static final List<Measure> REPORTED =
      List.of(Measure.SHARES, Measure.COMMENTS, Measure.REACTIONS);

  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--unit", paramLabel = "ID", required = true)
  private String unit = "";

  @Option(names = "--from", paramLabel = "D", required = true)
  private LocalDate from = LocalDate.MIN;

  @Option(names = "--to", paramLabel = "D", required = true)
  private LocalDate to = LocalDate.MAX;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() throws IOException {
    if (from.isAfter(to)) {
      throw Refusal.ofUse("use.from-after-to", from, to);
    }
    try (MachineAccess access = MachineAccess.open(data.folder())) {
      Archive archive = access.archive();
      Unit found = KnownUnit.of(archive.registry().orElseGet(Registry::empty), unit);
      answer(
          found,
          archive.report(unit, from, to),
          ReportedRows.within(FigureSource.of(archive), unit, from, to));
      return Exit.DONE;
    } catch (ArchiveException away) {
      throw Refusal.because(away, "report.failed", Refusal.reason(away));
    }
  }

  private void answer(Unit found, PeriodFigures figures, List<ReportedRow> reported) {
    if (json.wanted()) {
      Map<String, Object> answer = json(figures);
      if (!reported.isEmpty()) {
        answer.put("reported", reported);
      }
      terminal.answerJson(answer);
    } else {
      Locale locale = terminal.messages().locale();
      terminal.answer(ReportSentence.of(found.name(), from, to, figures, locale));
      ReportedWords.lines(reported, locale).forEach(terminal::answer);
    }
  }

  private Map<String, Object> json(PeriodFigures figures) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("unit", unit);
    answer.put("from", from.toString());
    answer.put("to", to.toString());
    answer.put("posts", figures.posts());
    Map<String, Long> unknown = new LinkedHashMap<>();
    for (Measure measure : REPORTED) {
      boolean sayNothing = figures.posts() > 0 && figures.knownPosts().of(measure) == 0;
      // Unknown is not zero: a sum over no known count is none.
      answer.put(measure.wireName(), sayNothing ? null : figures.sums().of(measure));
      if (figures.unknownPosts(measure) > 0) {
        unknown.put(measure.wireName(), figures.unknownPosts(measure));
      }
    }
    answer.put("unknown", unknown);
    return answer;
  }
}
