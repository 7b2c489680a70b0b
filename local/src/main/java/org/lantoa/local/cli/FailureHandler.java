package org.lantoa.local.cli;

import java.util.Set;
import java.util.stream.Collectors;
import org.lantoa.local.message.Refusal;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure into one clear message; stack traces go to the log only. */
final class FailureHandler implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final Terminal terminal;

  FailureHandler(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    terminal.line(terminal.text("error", problem(failure)));
    terminal.note(
        "use.see-help", failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return Exit.WRONG_USE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    if (failure instanceof Refusal refusal) {
      terminal.line(terminal.text("error", refusal.text(terminal.messages())));
      if (refusal.getCause() != null) {
        log(refusal);
        terminal.note("error.details", LoggedExecution.file());
      }
      return refusal.fault() == Refusal.Fault.USE ? Exit.WRONG_USE : Exit.FAILED;
    }
    log(failure);
    terminal.line(terminal.text("error.unexpected", failure, LoggedExecution.file()));
    return Exit.FAILED;
  }

  private static void log(Exception failure) {
    LoggerFactory.getLogger(FailureHandler.class).error("the command failed", failure);
  }

  private String problem(ParameterException failure) {
    if (failure instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (failure instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream().map(this::label).collect(Collectors.joining(", "));
      return terminal.text("use.missing", names);
    }
    ArgSpec argument = failure.getArgSpec();
    if (argument != null && failure.getValue() != null) {
      return terminal.text("use.wrong-value", failure.getValue(), label(argument));
    }
    return String.valueOf(failure.getMessage());
  }

  private String unmatched(UnmatchedArgumentException failure) {
    String unknown = failure.getUnmatched().get(0).replaceFirst("=.*", "");
    CommandSpec spec = failure.getCommandLine().getCommandSpec();
    Set<String> known =
        unknown.startsWith("-") ? spec.optionsMap().keySet() : spec.subcommands().keySet();
    String text = terminal.text("use.unknown", unknown);
    return Nearest.to(unknown, known)
        .map(nearest -> text + ' ' + terminal.text("use.nearest", nearest))
        .orElse(text);
  }

  private String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + ' ' + option.paramLabel()
        : argument.paramLabel();
  }
}
