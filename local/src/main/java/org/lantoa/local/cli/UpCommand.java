package org.lantoa.local.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lantoa.local.machine.AdminAccount;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.LocalAccount;
import org.lantoa.local.machine.MachineSettings;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.machine.RunningMachine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code up}: the machine with the user's own registry and data. */
@Command(name = "up")
final class UpCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private MachineOptions options = new MachineOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--new-admin-password")
  private boolean newAdminPassword;

  UpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folder().root();
  }

  @Override
  public boolean ownsMachine() {
    return true;
  }

  @Override
  public Integer call() {
    DataFolder folder = data.folder();
    options.requireRoom(folder);
    RegistryFolder registry = new RegistryFolder(folder.registry());
    if (!registry.exists()) {
      registry.writeExample();
      terminal.note("start.example-registry", registry.path());
    }
    new CheckedRegistry(terminal, registry).required();
    LocalAccount admin = AdminAccount.of(folder, newAdminPassword);
    MachineSettings settings =
        options.settings(folder, List.of(admin), terminal.messages().locale());
    MachineRun run =
        new MachineRun(terminal, settings, options.exitWhenReady(), MachineRun.FirstData.NONE);
    return run.run(
        (machine, seconds) -> {
          tell(run, machine, seconds, admin);
          AdminAccount.told(folder);
        });
  }

  private void tell(MachineRun run, RunningMachine machine, double seconds, LocalAccount admin) {
    terminal.note("start.ready", seconds);
    if (admin.password().isPresent()) {
      terminal.note("start.admin-once");
    }
    if (json.wanted()) {
      terminal.answerJson(run.json(machine, seconds, List.of(admin)));
      return;
    }
    terminal.answer(terminal.text("start.page", machine.web()));
    terminal.answer(terminal.text("start.flink-page", machine.flink()));
    Optional<String> password = admin.password();
    if (password.isPresent()) {
      terminal.answer(terminal.text("start.admin", admin.user(), password.get()));
    } else {
      terminal.answer(terminal.text("start.admin-kept", admin.user()));
    }
  }
}
