package org.lantoa.ingest.registry;

import java.util.Optional;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.topic.NewerVersionException;

/**
 * What rows are judged by, as it was published last. Whoever imports without an operator takes it
 * from here and not from the files, which somebody may be editing.
 *
 * @param registry which units and sources there are
 * @param indicators what may be reported by hand
 */
public record PublishedRules(Registry registry, Indicators indicators) {
  /**
   * The newest published; empty if there is no registry yet.
   *
   * @param bootstrap {@code host:port} of the broker; its topics must exist
   * @throws AppendFailedException if a topic cannot be read
   * @throws NewerVersionException if a newer version of the software published last
   */
  public static Optional<PublishedRules> newest(String bootstrap)
      throws AppendFailedException, NewerVersionException {
    Optional<Registry> registry = NewestVersion.REGISTRY.read(bootstrap);
    if (registry.isEmpty()) {
      return Optional.empty();
    }
    Indicators indicators = NewestVersion.INDICATORS.read(bootstrap).orElse(Indicators.NONE);
    return Optional.of(new PublishedRules(registry.get(), indicators));
  }
}
