package org.lantoa.local.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lantoa.local.message.Messages;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * The command {@code lantoa}. Exit codes: 0 done, 1 failed, 2 used wrongly, 3 done with refused
 * rows.
 */
public final class Lantoa {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean interactive;
  private final InstantSource clock;

  /**
   * A command line that speaks elsewhere than the process.
   *
   * @param out for answers
   * @param err for notes, progress and errors
   * @param interactive whether progress may redraw its line
   * @param clock what commands take for now
   */
  public Lantoa(PrintWriter out, PrintWriter err, boolean interactive, InstantSource clock) {
    this.out = out;
    this.err = err;
    this.interactive = interactive;
    this.clock = clock;
  }

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    boolean interactive =
        System.console() != null
            && !List.of("", "dumb").contains(Optional.ofNullable(System.getenv("TERM")).orElse(""));
    Lantoa lantoa =
        new Lantoa(
            utf8(new FileOutputStream(FileDescriptor.out)),
            utf8(new FileOutputStream(FileDescriptor.err)),
            interactive,
            InstantSource.system());
    System.exit(lantoa.runToTheEnd(arguments));
  }

  /** An error of the virtual machine must end the process too: parts would keep it alive. */
  private int runToTheEnd(String... arguments) {
    try {
      return run(arguments);
    } catch (Error broken) {
      // Not a constant: a logger made before the command is known would write elsewhere.
      LoggerFactory.getLogger(Lantoa.class).error("the process ends", broken);
      Messages messages = Messages.in(language(arguments));
      err.println(messages.text("error.unexpected", broken, LoggedExecution.file()));
      return Exit.FAILED;
    }
  }

  /**
   * Runs one command.
   *
   * @return its exit code
   */
  public int run(String... arguments) {
    Messages messages = Messages.in(language(arguments));
    // Libraries that know two languages by the default locale answer in the user's language too.
    Locale.setDefault(messages.locale());
    return commandLine(new Terminal(out, err, interactive, messages, clock)).execute(arguments);
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new RootCommand(terminal));
    line.addSubcommand(new DemoCommand(terminal));
    line.addSubcommand(new UpCommand(terminal));
    line.addSubcommand(new ImportCommand(terminal));
    line.addSubcommand(new TemplateCommand(terminal));
    line.addSubcommand(
        new CommandLine(new RegistryCommand(terminal))
            .addSubcommand(new RegistryCheckCommand(terminal)));
    line.addSubcommand(
        new CommandLine(new ConnectorsCommand(terminal))
            .addSubcommand(new ConnectorsCheckCommand(terminal)));
    line.addSubcommand(new StatusCommand(terminal));
    line.addSubcommand(new ReportCommand(terminal));
    line.addSubcommand(new VerifyCommand(terminal));
    line.addSubcommand(new RecomputeCommand(terminal));
    line.addSubcommand(new ReindexCommand(terminal));
    line.addSubcommand(new ForgetCommand(terminal));
    line.addSubcommand(new ReplayRejectedCommand(terminal));
    line.addSubcommand(new SimulateCommand(terminal));
    line.addSubcommand(new BenchCommand(terminal));
    line.addSubcommand(new TestCommand());
    line.addSubcommand(new HistoriesCommand());
    FailureHandler failures = new FailureHandler(terminal);
    line.setResourceBundle(terminal.messages().bundle())
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setParameterExceptionHandler(failures)
        .setExecutionExceptionHandler(failures)
        .setExecutionStrategy(new LoggedExecution());
    return line;
  }

  /** The language is needed before parsing: it decides in which one parsing fails. */
  private static Locale language(String... arguments) {
    int at = Arrays.asList(arguments).lastIndexOf("--lang");
    if (at >= 0 && at + 1 < arguments.length) {
      return Locale.forLanguageTag(arguments[at + 1]);
    }
    return Arrays.stream(arguments)
        .filter(argument -> argument.startsWith("--lang="))
        .map(argument -> Locale.forLanguageTag(argument.substring("--lang=".length())))
        .findFirst()
        .orElse(Messages.VIETNAMESE);
  }

  // Not the platform's charset: on a machine without a UTF-8 locale that would lose the accents.
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
