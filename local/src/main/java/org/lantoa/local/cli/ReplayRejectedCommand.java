package org.lantoa.local.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.registry.PublishedRegistries;
import org.lantoa.ingest.replay.RejectedReplay;
import org.lantoa.ingest.replay.ReplaySummary;
import org.lantoa.local.machine.RunningMachine;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.registry.Registry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code replay-rejected}: appends records anew that the job refused for their source; exit code 3
 * if some would be refused again.
 */
@Command(name = "replay-rejected")
final class ReplayRejectedCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--dry-run")
  private boolean dryRun;

  ReplayRejectedCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() {
    RunningMachine machine = RunningMachine.require(data.folder());
    try {
      Registry registry =
          PublishedRegistries.newest(machine.kafka())
              .map(PublishedRegistries.Version::registry)
              .orElse(Registry.empty());
      ReplaySummary summary = RejectedReplay.run(machine.kafka(), registry, dryRun);
      answer(summary);
      return summary.stillRefused() == 0 ? Exit.DONE : Exit.REFUSED_ROWS;
    } catch (AppendFailedException away) {
      throw Refusal.because(away, "replay.kafka-away", Refusal.reason(away));
    }
  }

  private void answer(ReplaySummary summary) {
    if (json.wanted()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("dryRun", dryRun);
      answer.put("refused", summary.refused());
      answer.put("replayed", summary.replayed());
      answer.put("stillRefused", summary.stillRefused());
      answer.put("gone", summary.gone());
      terminal.answerJson(answer);
      return;
    }
    terminal.answer(
        terminal.text(
            dryRun ? "replay.would" : "replay.done",
            summary.refused(),
            summary.replayed(),
            summary.stillRefused(),
            summary.gone()));
  }
}
