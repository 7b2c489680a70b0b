package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.dashboards.report.Organised;
import org.lantoa.dashboards.report.PeriodReport;
import org.lantoa.dashboards.report.ReportQuestion;
import org.lantoa.dashboards.reported.ReportedRow;
import org.lantoa.dashboards.reported.ReportedRows;
import org.lantoa.dashboards.reported.ReportedWords;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Unit;
import org.lantoa.search.archive.ArchiveException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code report}: what the posts that a unit published in a period have received. */
@Command(name = "report")
final class ReportCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--unit", paramLabel = "ID", required = true)
  private String unit = "";

  @Option(names = "--from", paramLabel = "D", required = true)
  private LocalDate from = LocalDate.MIN;

  @Option(names = "--to", paramLabel = "D", required = true)
  private LocalDate to = LocalDate.MAX;

  @Option(names = "--organised", paramLabel = "then|now")
  private Organised organised = Organised.THEN;

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
      FigureSource source = FigureSource.of(access.archive());
      Registry registry = source.registry();
      Unit found = KnownUnit.of(registry, unit);
      LocalDate today = terminal.clock().instant().atZone(registry.zone()).toLocalDate();
      PeriodReport.read(source, new ReportQuestion(found.id(), from, to, organised, today))
          .ifPresent(report -> answer(report, reported(source)));
      return Exit.DONE;
    } catch (ArchiveException away) {
      throw Refusal.because(away, "report.failed", Refusal.reason(away));
    }
  }

  /** What units reported by hand, which they do as they are organised then. */
  private List<ReportedRow> reported(FigureSource source) {
    return organised == Organised.THEN ? ReportedRows.within(source, unit, from, to) : List.of();
  }

  private void answer(PeriodReport report, List<ReportedRow> reported) {
    if (json.wanted()) {
      Map<String, Object> answer = ReportJson.of(report);
      if (!reported.isEmpty()) {
        answer.put("reported", reported);
      }
      terminal.answerJson(answer);
    } else {
      Locale locale = terminal.messages().locale();
      terminal.answer(report.sentence(locale));
      ReportedWords.lines(reported, locale).forEach(terminal::answer);
    }
  }
}
