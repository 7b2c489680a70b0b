package org.lantoa.ingest.registry;

import java.util.Optional;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** Publishes whole registry versions: one record each, and only when something changed. */
public final class RegistryPublisher {
  /** The key of every registry record. */
  static final String KEY = "registry";

  private RegistryPublisher() {}

  /**
   * Publishes a registry unless the newest record on the topic already says the same.
   *
   * @param bootstrap {@code host:port} of the broker; its topics must exist
   * @param registry a checked registry
   * @return whether a record was appended
   * @throws AppendFailedException if the topic cannot be read or the record was not confirmed
   * @throws NewerVersionException if a newer version of the software published last: an older one
   *     must not overrule it
   */
  public static boolean publishIfChanged(String bootstrap, Registry registry)
      throws AppendFailedException, NewerVersionException {
    Optional<Registry> published = PublishedRegistry.newest(bootstrap);
    if (published.isPresent() && published.get().equals(registry)) {
      return false;
    }
    try (RecordLog log = RecordLog.kafka(bootstrap)) {
      log.append(Topic.REGISTRY, KEY, RecordCodec.REGISTRY.write(registry));
      log.flush();
    }
    return true;
  }
}
