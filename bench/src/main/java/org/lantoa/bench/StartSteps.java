package org.lantoa.bench;

import java.time.Duration;
import java.util.List;
import org.lantoa.local.bench.Benchmark.Findings;
import org.lantoa.local.machine.MachineListener;
import org.lantoa.local.machine.MachinePart;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.registry.Finding;

/** Passes on which part of a starting machine runs by now. */
record StartSteps(Findings findings) implements MachineListener {
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
