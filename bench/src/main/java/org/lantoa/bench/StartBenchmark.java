package org.lantoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.lantoa.local.bench.Benchmark;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.Machine;
import org.lantoa.local.machine.MachineListener;
import org.lantoa.local.machine.MachinePart;
import org.lantoa.local.machine.MachinePorts;
import org.lantoa.local.machine.MachineSettings;
import org.lantoa.local.machine.Patience;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.machine.ResidentMemory;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.registry.Finding;

/**
 * How long a whole machine takes to start on an empty folder until every part is healthy, and how
 * much memory it then holds: this process and the search server together.
 */
public final class StartBenchmark implements Benchmark {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String purpose(Locale locale) {
    return locale.getLanguage().equals("en")
        ? "starting everything on an empty folder: time to ready and memory in use"
        : "khởi động mọi thứ trên thư mục trống: thời gian đến khi sẵn sàng và bộ nhớ sử dụng";
  }

  @Override
  public void run(Findings findings) throws IOException {
    Path root = Files.createTempDirectory("lantoa-bench");
    try {
      measure(new DataFolder(root), findings);
    } finally {
      delete(root);
    }
  }

  private static void measure(DataFolder data, Findings findings) {
    new RegistryFolder(data.registry()).writeExample();
    MachineSettings settings = MachineSettings.of(data, MachinePorts.anyFree(), List.of());
    long begin = System.nanoTime();
    try (Machine machine = Machine.start(settings, new Steps(findings))) {
      if (!Patience.until(PATIENCE, () -> machine.problems().isEmpty())) {
        throw new IllegalStateException("not healthy: " + machine.problems());
      }
      findings.found("ready_s", Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
      ResidentMemory.mebibytesOf(machine.addresses().pid())
          .ifPresent(mebibytes -> findings.found("resident_mib", mebibytes));
    }
  }

  private static void delete(Path root) throws IOException {
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** Passes on which part runs by now. */
  private record Steps(Findings findings) implements MachineListener {
    @Override
    public void started(MachinePart part, Duration after, String where) {
      findings.progress(part.wireName() + " after " + after.toMillis() / 1000.0 + " s");
    }

    @Override
    public void note(Text text) {
      findings.progress(text.key());
    }

    @Override
    public void mustStop(Refusal why) {
      findings.progress(Refusal.reason(why));
    }

    @Override
    public void registryRefused(List<Finding> mistakes) {
      findings.progress("the example registry has mistakes: " + mistakes);
    }
  }
}
