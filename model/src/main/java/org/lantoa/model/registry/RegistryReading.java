package org.lantoa.model.registry;

import java.util.List;
import java.util.Optional;
import org.lantoa.model.reported.Indicators;

/**
 * What reading the registry files gave.
 *
 * @param registry the registry; empty if there is any finding of severity {@link
 *     Finding.Severity#ERROR}
 * @param indicators the indicators that units report; none if there is an error
 * @param findings every mistake and warning, file by file, from the top of each to its end
 */
public record RegistryReading(
    Optional<Registry> registry, Indicators indicators, List<Finding> findings) {

  /** Copies the list. */
  public RegistryReading {
    findings = List.copyOf(findings);
  }

  /** A reading of a folder without indicators. */
  public RegistryReading(Optional<Registry> registry, List<Finding> findings) {
    this(registry, Indicators.NONE, findings);
  }

  /** Whether the registry cannot be used. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(f -> f.severity() == Finding.Severity.ERROR);
  }
}
