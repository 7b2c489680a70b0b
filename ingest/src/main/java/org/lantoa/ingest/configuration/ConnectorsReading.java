package org.lantoa.ingest.configuration;

import java.util.List;
import java.util.Optional;
import org.lantoa.model.registry.Finding;

/**
 * What reading {@code connectors.yaml} gave.
 *
 * @param settings what it says; empty if there is any mistake
 * @param findings every mistake, from the top of the file to its end
 */
public record ConnectorsReading(Optional<ConnectorSettings> settings, List<Finding> findings) {
  /** Copies the list. */
  public ConnectorsReading {
    findings = List.copyOf(findings);
  }
}
