package org.lantoa.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code lantoa} alone prints its help: naming no command is a wrong use. */
@Command(
    name = "lantoa",
    mixinStandardHelpOptions = true,
    versionProvider = BuildVersion.class,
    scope = ScopeType.INHERIT)
final class RootCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT, defaultValue = "vi")
  private Language language = Language.VI;

  RootCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err(), CommandLine.Help.Ansi.AUTO);
    return Exit.WRONG_USE;
  }

  /** Declared so that a wrong value is refused; {@link Lantoa} has read it by then. */
  @Override
  public String toString() {
    return "lantoa --lang " + language;
  }
}
