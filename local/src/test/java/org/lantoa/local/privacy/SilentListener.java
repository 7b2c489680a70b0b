package org.lantoa.local.privacy;

import java.time.Duration;
import java.util.List;
import org.lantoa.local.machine.MachineListener;
import org.lantoa.local.machine.MachinePart;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.model.registry.Finding;

/** Hears what a machine does and says nothing; a refused registry fails the test. */
final class SilentListener implements MachineListener {
  @Override
  public void started(MachinePart part, Duration after, String where) {}

  @Override
  public void note(Text text) {}

  @Override
  public void mustStop(Refusal why) {
    throw new AssertionError("the machine cannot go on", why);
  }

  @Override
  public void registryRefused(List<Finding> findings) {
    throw new AssertionError("the test's registry was refused: " + findings);
  }
}
