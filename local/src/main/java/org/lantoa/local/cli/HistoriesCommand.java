package org.lantoa.local.cli;

import java.util.concurrent.Callable;
import org.lantoa.local.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code histories} stands in the help; the shell script {@code lantoa} does it by Maven. */
@Command(name = "histories")
final class HistoriesCommand implements Callable<Integer> {
  @Option(names = "--count", paramLabel = "N")
  private int count;

  @Option(names = "--seed", paramLabel = "S")
  private long seed;

  @Option(names = "--sabotage", paramLabel = "drop|double|regress|keep|lose")
  private String sabotage = "";

  @Override
  public Integer call() {
    throw Refusal.ofUse("histories.only-script", count, seed, sabotage);
  }
}
