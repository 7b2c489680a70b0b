package org.lantoa.local.simulator.wire;

import java.time.Instant;

/** One platform's interface. Thread-safe. */
public interface PlatformApi {
  /** The platform's name in {@link Request}s. */
  String name();

  /** Whether a path is one of its own. */
  boolean owns(String path);

  /** Answers a request. */
  Visit visit(Call call, Instant now);
}
