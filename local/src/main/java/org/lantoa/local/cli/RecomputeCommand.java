package org.lantoa.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lantoa.local.machine.Recomputation;
import org.lantoa.local.machine.RunningMachine;
import org.lantoa.model.topic.Generation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recompute}: computes all figures anew while the old ones stand. */
@Command(name = "recompute")
final class RecomputeCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--no-wait")
  private boolean noWait;

  @Option(names = "--abandon")
  private boolean abandon;

  RecomputeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() {
    RunningMachine machine = RunningMachine.require(data.folder());
    Recomputation recomputation = new Recomputation(machine.kafka(), terminal.clock());
    if (abandon) {
      Generation given = recomputation.abandon();
      answer("recompute.given-up", given, false);
      return Exit.DONE;
    }
    Generation asked = recomputation.request();
    if (noWait) {
      answer("recompute.asked", asked, false);
      return Exit.DONE;
    }
    try (Progress progress = new Progress(terminal)) {
      recomputation.await(
          asked, LOOK_EVERY, percent -> progress.at("recompute.progress", asked.name(), percent));
    }
    answer("recompute.done", asked, true);
    return Exit.DONE;
  }

  private void answer(String key, Generation generation, boolean isLive) {
    if (json.wanted()) {
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put("generation", generation.name());
      answer.put("live", isLive);
      terminal.answerJson(answer);
    } else {
      terminal.answer(terminal.text(key, generation.name()));
    }
  }
}
