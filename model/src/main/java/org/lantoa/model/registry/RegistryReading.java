package org.lantoa.model.registry;

import java.util.List;
import java.util.Optional;

/**
 * What reading the registry files gave.
 *
 * @param registry the registry; empty if there is any finding of severity {@link
 *     Finding.Severity#ERROR}
 * @param findings every mistake and warning, file by file, from the top of each to its end
 */
public record RegistryReading(Optional<Registry> registry, List<Finding> findings) {

  /** Copies the list. */
  public RegistryReading {
    findings = List.copyOf(findings);
  }

  /** Whether the registry cannot be used. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
  }
}
