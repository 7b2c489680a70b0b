package org.lantoa.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code connectors} groups what is done to the reading of sources through interfaces. */
@Command(name = "connectors")
final class ConnectorsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  ConnectorsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err(), CommandLine.Help.Ansi.AUTO);
    return Exit.WRONG_USE;
  }
}
