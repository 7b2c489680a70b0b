package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.DemoAccounts;
import org.lantoa.local.machine.LocalAccount;
import org.lantoa.local.machine.MachineSettings;
import org.lantoa.local.machine.RunningMachine;
import org.lantoa.local.message.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: the machine with a generated sample, and live figures of made-up pages. */
@Command(name = "demo")
final class DemoCommand implements Callable<Integer>, LoggedExecution.HasDataFolder {
  private static final Path DEFAULT_DATA = DataOption.DEFAULT.resolve("demo");
  private static final long DEFAULT_SEED = 1;
  private static final int DEFAULT_POSTS = 2000;
  private static final int MOST_POSTS = 200_000;

  private final Terminal terminal;

  @Mixin private DataOption data = new DataOption();
  @Mixin private MachineOptions options = new MachineOptions();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--seed", paramLabel = "N")
  private long seed = DEFAULT_SEED;

  @Option(names = "--posts", paramLabel = "N")
  private int posts = DEFAULT_POSTS;

  @Option(names = "--truth-out", paramLabel = "FILE")
  private @Nullable Path truthOut;

  @Option(names = "--no-live")
  private boolean noLive;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Path data() {
    return data.folderOr(DEFAULT_DATA).root();
  }

  @Override
  public boolean ownsMachine() {
    return true;
  }

  @Override
  public Integer call() throws IOException {
    if (posts < 1 || posts > MOST_POSTS) {
      throw Refusal.ofUse("demo.posts-range", posts, MOST_POSTS);
    }
    options.requireRoom(new DataFolder(data()));
    DataFolder folder = new DataFolder(data()).create();
    DemoSample sample = DemoSample.prepare(terminal, folder, seed, posts, !noLive);
    if (truthOut != null) {
      sample.writeTruth(truthOut);
    }
    List<LocalAccount> accounts = DemoAccounts.of(folder);
    MachineSettings settings = options.settings(folder, accounts, terminal.messages().locale());
    DemoLive live = DemoLive.beside(sample, terminal, folder, !noLive);
    MachineRun run = new MachineRun(terminal, settings, options.exitWhenReady(), live);
    return run.run(
        (machine, seconds) -> {
          terminal.note("start.ready", seconds);
          live.tell(!noLive);
          tell(machine, run.json(machine, seconds, accounts), live, accounts);
        });
  }

  private void tell(
      RunningMachine machine,
      Map<String, Object> answer,
      DemoLive live,
      List<LocalAccount> accounts) {
    if (json.wanted()) {
      answer.put("seed", seed);
      answer.put("posts", posts);
      live.address().ifPresent(simulator -> answer.put("simulator", simulator.toString()));
      terminal.answerJson(answer);
      return;
    }
    terminal.answer(terminal.text("start.page", machine.web()));
    terminal.answer(terminal.text("start.flink-page", machine.flink()));
    terminal.answer(terminal.text("start.accounts"));
    for (LocalAccount account : accounts) {
      terminal.answer(
          terminal.text(
              "demo.lands",
              account.user(),
              account.password().orElseThrow(),
              machine.web().resolve(account.role().landing()),
              terminal.text("role." + account.role().roleName().replace("lantoa_", ""))));
    }
  }
}
