package org.lantoa.local.machine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What runs and must be stopped. */
final class RunningParts {
  private static final Logger LOG = LoggerFactory.getLogger(RunningParts.class);

  private final Map<MachinePart, AutoCloseable> parts = new EnumMap<>(MachinePart.class);

  synchronized <T extends AutoCloseable> T add(MachinePart part, T running) {
    parts.put(part, running);
    return running;
  }

  /**
   * Stops all, the last of the order first. One that fails does not keep the others running.
   *
   * @param failed is told which did not stop cleanly, and why
   */
  synchronized void stop(BiConsumer<MachinePart, Exception> failed) {
    List<MachinePart> order = new ArrayList<>(parts.keySet());
    Collections.reverse(order);
    for (MachinePart part : order) {
      AutoCloseable running = parts.remove(part);
      try {
        if (running != null) {
          running.close();
          LOG.info("stopped {}", part.wireName());
        }
      } catch (Exception e) {
        LOG.warn("{} did not stop cleanly", part.wireName(), e);
        failed.accept(part, e);
      }
    }
  }
}
