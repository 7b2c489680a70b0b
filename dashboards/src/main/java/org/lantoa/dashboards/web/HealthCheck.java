package org.lantoa.dashboards.web;

import java.util.Optional;

/** One thing that has to work for this process to be healthy. */
@FunctionalInterface
public interface HealthCheck {
  /**
   * What is wrong now; empty if nothing is. Answered without sign-in, so it names no secret, no
   * account and no path.
   */
  Optional<String> problem();
}
