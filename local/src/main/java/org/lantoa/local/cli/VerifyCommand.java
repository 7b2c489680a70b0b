package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.verify.Verification;
import org.lantoa.local.verify.VerificationReport;
import org.lantoa.local.verify.VerifySettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify}: whether all figures add up; exit code 1 and the differing scopes if not. */
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--wait", paramLabel = "S")
  private long waitSeconds = 30;

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public Integer call() throws IOException {
    if (waitSeconds < 0) {
      throw Refusal.ofUse("use.wrong-value", Long.toString(waitSeconds), "--wait S");
    }
    try (MachineAccess access = MachineAccess.open(data.folder())) {
      terminal.note("verify.waiting");
      VerificationReport report =
          Verification.verify(
              new VerifySettings(
                  access.machine().kafka(),
                  access.elasticsearch(),
                  Duration.ofSeconds(waitSeconds)));
      VerificationLines lines = new VerificationLines(terminal);
      if (json.wanted()) {
        terminal.answerJson(lines.json(report));
      } else {
        lines.print(report);
      }
      return report.addsUp() ? Exit.DONE : Exit.FAILED;
    }
  }
}
