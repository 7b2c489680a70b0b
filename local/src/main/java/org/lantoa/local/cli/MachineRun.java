package org.lantoa.local.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.machine.LocalAccount;
import org.lantoa.local.machine.Machine;
import org.lantoa.local.machine.MachineListener;
import org.lantoa.local.machine.MachinePart;
import org.lantoa.local.machine.MachineSettings;
import org.lantoa.local.machine.Patience;
import org.lantoa.local.machine.RunningMachine;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.registry.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a machine from start to Ctrl-C and tells the operator how it goes. */
final class MachineRun implements MachineListener {
  private static final Logger LOG = LoggerFactory.getLogger(MachineRun.class);
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Terminal terminal;
  private final MachineSettings settings;
  private final boolean exitWhenReady;
  private final FirstData data;
  private final AtomicReference<@Nullable Refusal> mustStop = new AtomicReference<>();
  private volatile @Nullable StopSignal signal;

  MachineRun(Terminal terminal, MachineSettings settings, boolean exitWhenReady, FirstData data) {
    this.terminal = terminal;
    this.settings = settings;
    this.exitWhenReady = exitWhenReady;
    this.data = data;
  }

  /** What a machine shows from the beginning. */
  interface FirstData extends AutoCloseable {
    /** Nothing but what it has. */
    FirstData NONE =
        new FirstData() {
          @Override
          public void begin(String bootstrap) {}

          @Override
          public void await(Machine machine) {}
        };

    /** Begins to append, and returns at once: the other parts still start. */
    void begin(String bootstrap);

    /** Waits until all of it can be found, once the machine is healthy. */
    void await(Machine machine);

    /** Whether all of it was found: what sources give may be added to it. */
    default boolean isThere() {
      return true;
    }

    /** Ends what it began, once the machine has stopped and before the process may end. */
    @Override
    default void close() {}
  }

  /** What a command tells when the machine is ready. */
  interface Ready {
    /**
     * The machine is ready.
     *
     * @param seconds from the begin of the process, so that nothing which came before is left out
     */
    void tell(RunningMachine machine, double seconds);
  }

  /**
   * Starts, waits for readiness, tells, and runs until it is asked to stop. Closes the first data
   * too: once this method returns, a stop that was asked for ends the process at any moment.
   */
  int run(Ready ready) {
    try (StopSignal installed = StopSignal.install()) {
      signal = installed;
      try (data) {
        runUntilStopped(ready, installed);
      }
      terminal.note("start.stopped", settings.data().root());
      int exit = mustStop.get() == null ? Exit.DONE : Exit.FAILED;
      installed.exitCode(exit);
      return exit;
    }
  }

  private void runUntilStopped(Ready ready, StopSignal installed) {
    try {
      run(ready, installed);
    } catch (RuntimeException failure) {
      // Whatever the start was waiting for then ended by the interrupt that asked for the stop.
      if (!installed.taken()) {
        throw failure;
      }
      LOG.info("stopped before it was ready", failure);
    }
  }

  private void run(Ready ready, StopSignal signal) {
    terminal.note("start.begins", settings.data().root());
    try (Machine machine = Machine.start(settings, this)) {
      awaitHealthy(machine);
      data.await(machine);
      long begin = ManagementFactory.getRuntimeMXBean().getStartTime();
      ready.tell(machine.addresses(), (settings.clock().millis() - begin) / 1000.0);
      if (!exitWhenReady) {
        terminal.note("start.stop-with", settings.data().root());
        signal.await();
      }
      terminal.note("start.stopping");
    }
  }

  @Override
  public void mustStop(Refusal why) {
    if (mustStop.compareAndSet(null, why)) {
      LOG.error("the machine must stop", why);
      // Told at once: should stopping hang, this is what the operator needs to know.
      terminal.line(terminal.text("error", why.text(terminal.messages())));
      StopSignal running = signal;
      if (running != null) {
        running.giveUp();
      }
    }
  }

  private void awaitHealthy(Machine machine) {
    if (!Patience.until(PATIENCE, () -> machine.problems().isEmpty())) {
      throw Refusal.ofWork(
          "machine.not-ready",
          PATIENCE.toSeconds(),
          machine.problems().toString(),
          LoggedExecution.file());
    }
  }

  /** The fields of the answer in JSON that both commands give. */
  Map<String, Object> json(RunningMachine machine, double seconds, List<LocalAccount> accounts) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ready", true);
    answer.put("seconds", seconds);
    answer.put("web", machine.web().toString());
    answer.put("kafka", machine.kafka());
    answer.put("elasticsearch", machine.elasticsearch().toString());
    answer.put("flink", machine.flink().toString());
    answer.put("data", settings.data().root().toString());
    answer.put("accounts", accounts.stream().map(a -> json(a, machine)).toList());
    return answer;
  }

  private static Map<String, Object> json(LocalAccount account, RunningMachine machine) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("user", account.user());
    account.password().ifPresent(password -> fields.put("password", password));
    fields.put("role", account.role().roleName());
    fields.put("landing", machine.web().resolve(account.role().landing()).toString());
    return fields;
  }

  @Override
  public void started(MachinePart part, Duration after, String where) {
    String text = where.isEmpty() ? "start.part-ready" : "start.part-ready-at";
    terminal.note(text, part.title(), after.toMillis() / 1000.0, where);
  }

  @Override
  public void logReady(String bootstrap) {
    data.begin(bootstrap);
  }

  @Override
  public void note(Text text) {
    terminal.line(text.in(terminal.messages()));
  }

  @Override
  public void connectorsRefused(List<Finding> findings) {
    FindingLines lines = new FindingLines(terminal);
    findings.forEach(finding -> terminal.line(lines.line(finding)));
    terminal.note("connectors.ignored");
  }

  @Override
  public boolean maySourcesBeRead() {
    return data.isThere();
  }

  @Override
  public void registryRefused(List<Finding> findings) {
    FindingLines lines = new FindingLines(terminal);
    findings.forEach(finding -> terminal.line(lines.line(finding)));
    terminal.note("registry.ignored");
  }
}
