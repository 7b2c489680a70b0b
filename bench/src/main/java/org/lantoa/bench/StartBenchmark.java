package org.lantoa.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.Benchmark;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.Machine;
import org.lantoa.local.machine.MachinePorts;
import org.lantoa.local.machine.MachineSettings;
import org.lantoa.local.machine.Patience;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.machine.ResidentMemory;

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
  public void run(BenchRequest request, Findings findings) throws IOException {
    try (BenchFolder folder = BenchFolder.create()) {
      measure(new DataFolder(folder.path()), findings);
    }
  }

  private static void measure(DataFolder data, Findings findings) {
    new RegistryFolder(data.registry()).writeExample();
    MachineSettings settings = MachineSettings.of(data, MachinePorts.anyFree(), List.of());
    long begin = System.nanoTime();
    try (Machine machine = Machine.start(settings, new StartSteps(findings))) {
      if (!Patience.until(PATIENCE, () -> machine.problems().isEmpty())) {
        throw new IllegalStateException("not healthy: " + machine.problems());
      }
      findings.found("ready_s", Duration.ofNanos(System.nanoTime() - begin).toMillis() / 1000.0);
      ResidentMemory.mebibytesOf(machine.addresses().pid())
          .ifPresent(mebibytes -> findings.found("resident_mib", mebibytes));
    }
  }
}
