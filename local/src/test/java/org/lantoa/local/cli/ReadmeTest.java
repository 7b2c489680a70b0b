package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lantoa.local.message.Messages;
import picocli.CommandLine;

/** Holds the README's commands and options to the command line. */
final class ReadmeTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `([a-z-]+(?: [a-z]+)?)", Pattern.MULTILINE);
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");

  private final CommandLine lantoa =
      Lantoa.commandLine(
          new Terminal(
              new PrintWriter(new StringWriter()),
              new PrintWriter(new StringWriter()),
              false,
              Messages.in(Messages.ENGLISH),
              InstantSource.system()));

  @Test
  void tableNamesEveryCommandAndNoOther() throws Exception {
    Set<String> named = new TreeSet<>();
    Matcher row = ROW.matcher(readme());
    while (row.find()) {
      named.add(row.group(1));
    }

    Set<String> commands = new TreeSet<>();
    collectCommands(lantoa, "", commands);
    assertThat(named).isEqualTo(commands);
  }

  @Test
  void everyOptionExists() throws Exception {
    Set<String> options = new TreeSet<>();
    collectOptions(lantoa, options);
    Set<String> named = new TreeSet<>();
    Matcher option = OPTION.matcher(readme());
    while (option.find()) {
      named.add(option.group());
    }

    assertThat(named).isNotEmpty();
    assertThat(options).containsAll(named);
  }

  private static String readme() throws Exception {
    return Files.readString(Path.of("..", "README.md"));
  }

  private static void collectCommands(CommandLine command, String prefix, Set<String> names) {
    command
        .getSubcommands()
        .forEach(
            (name, subcommand) -> {
              if (subcommand.getSubcommands().isEmpty()) {
                names.add(prefix + name);
              } else {
                collectCommands(subcommand, prefix + name + ' ', names);
              }
            });
  }

  private static void collectOptions(CommandLine command, Set<String> names) {
    command.getCommandSpec().optionsMap().keySet().forEach(names::add);
    command.getSubcommands().values().forEach(subcommand -> collectOptions(subcommand, names));
  }
}
