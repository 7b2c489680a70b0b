package org.lantoa.local.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/**
 * Points the log at the data folder of the command before anything logs: the console stays quiet,
 * stack traces go to {@code <data>/logs/}. The file appears with its first line.
 */
final class LoggedExecution implements IExecutionStrategy {
  /** Where log4j2.xml looks for the log folder. */
  static final String FOLDER = "lantoa.log.folder";

  /** Where log4j2.xml looks for the file's name: commands do not write into the machine's log. */
  static final String NAME = "lantoa.log.name";

  @Override
  public int execute(ParseResult parsed) {
    ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    Object command = last.commandSpec().userObject();
    log(command instanceof HasDataFolder has ? has : null);
    return new CommandLine.RunLast().execute(parsed);
  }

  private static void log(@Nullable HasDataFolder command) {
    if (command != null && (command.ownsMachine() || Files.isDirectory(command.data()))) {
      System.setProperty(FOLDER, command.data().resolve("logs").toAbsolutePath().toString());
      System.setProperty(NAME, command.ownsMachine() ? "lantoa" : "command");
    } else {
      // A dry run must not create the data folder that it runs without, nor a benchmark a folder
      // here.
      System.setProperty(FOLDER, Path.of(System.getProperty("java.io.tmpdir")).toString());
      System.setProperty(NAME, "lantoa-command");
    }
  }

  /** The log file that the current command writes. */
  static Path file() {
    return Path.of(
        System.getProperty(FOLDER, System.getProperty("java.io.tmpdir")),
        System.getProperty(NAME, "lantoa-command") + ".log");
  }

  /** A command that works on a data folder. */
  interface HasDataFolder {
    /** The folder. */
    Path data();

    /** Whether the command runs the machine itself. */
    default boolean ownsMachine() {
      return false;
    }
  }
}
