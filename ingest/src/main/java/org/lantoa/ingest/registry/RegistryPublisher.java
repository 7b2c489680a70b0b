package org.lantoa.ingest.registry;

import java.util.Optional;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.topic.NewerVersionException;

/**
 * Publishes whole versions of the registry and of the indicators: one record each, and only when
 * something changed.
 */
public final class RegistryPublisher {
  /** The key of every registry record. */
  static final String KEY = "registry";

  /** The key of every record of indicators. */
  private static final String INDICATORS_KEY = "indicators";

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
    return publishIfChanged(bootstrap, KEY, NewestVersion.REGISTRY, registry, Optional.empty());
  }

  /**
   * Publishes indicators unless the newest record on their topic already says the same; none are
   * not published where there never were any.
   *
   * @throws AppendFailedException if the topic cannot be read or the record was not confirmed
   * @throws NewerVersionException if a newer version of the software published last
   */
  public static boolean publishIfChanged(String bootstrap, Indicators indicators)
      throws AppendFailedException, NewerVersionException {
    return publishIfChanged(
        bootstrap,
        INDICATORS_KEY,
        NewestVersion.INDICATORS,
        indicators,
        Optional.of(Indicators.NONE));
  }

  private static <T> boolean publishIfChanged(
      String bootstrap, String key, NewestVersion<T> newest, T version, Optional<T> atFirst)
      throws AppendFailedException, NewerVersionException {
    Optional<T> published = newest.read(bootstrap).or(() -> atFirst);
    if (published.isPresent() && published.get().equals(version)) {
      return false;
    }
    try (RecordLog log = RecordLog.kafka(bootstrap)) {
      log.append(newest.topic(), key, newest.codec().write(version));
      log.flush();
    }
    return true;
  }
}
