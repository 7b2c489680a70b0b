package org.lantoa.local.cli;

import java.util.concurrent.Callable;
import org.lantoa.local.message.Refusal;
import picocli.CommandLine.Command;

/** {@code histories} stands in the help; the shell script {@code lantoa} does it by Maven. */
@Command(name = "histories")
final class HistoriesCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw Refusal.ofUse("histories.only-script");
  }
}
