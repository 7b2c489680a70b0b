package org.lantoa.local.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.Machine;
import org.lantoa.local.machine.MachinePorts;
import org.lantoa.local.machine.MachineSettings;
import org.lantoa.local.machine.Patience;
import org.lantoa.local.message.Messages;

/** A machine of its own process whose first data takes seconds to close. */
final class SlowToClose implements MachineRun.FirstData {
  /** What it says once it was begun. */
  static final String BEGUN = "begun";

  /** Longer than a process needs to end. */
  private static final Duration CLOSING = Duration.ofSeconds(3);

  private final Terminal terminal;
  private final Path data;

  private SlowToClose(Terminal terminal, Path data) {
    this.terminal = terminal;
    this.data = data;
  }

  /** What is there once it was closed. */
  static Path closedMark(Path data) {
    return data.resolveSibling("closed");
  }

  /** Runs until it is asked to stop. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    Terminal terminal =
        new Terminal(
            new PrintWriter(System.out, true, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            false,
            Messages.in(Messages.ENGLISH),
            InstantSource.system());
    MachineSettings settings =
        MachineSettings.of(new DataFolder(data).create(), new MachinePorts(0, 0, 0, 0), List.of());
    MachineRun run = new MachineRun(terminal, settings, false, new SlowToClose(terminal, data));
    System.exit(run.run((machine, seconds) -> {}));
  }

  @Override
  public void begin(String bootstrap) {
    terminal.answer(BEGUN);
  }

  @Override
  public void await(Machine machine) {}

  @Override
  public void close() {
    Patience.until(CLOSING, () -> false);
    try {
      Files.createFile(closedMark(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
