package org.lantoa.local.machine;

import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.registry.RegistryPublisher;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.topic.NewerVersionException;

/** Publishes a registry to a running machine's broker. */
public final class RegistryPublication {
  private RegistryPublication() {}

  /**
   * Publishes a registry unless the newest published one says the same.
   *
   * @param bootstrap the broker, {@code host:port}
   * @return whether it was published
   * @throws Refusal if the broker does not take it
   */
  public static boolean publishIfChanged(String bootstrap, Registry registry) {
    try {
      return RegistryPublisher.publishIfChanged(bootstrap, registry);
    } catch (AppendFailedException | NewerVersionException e) {
      throw Refusal.because(e, "registry.unpublished", Refusal.reason(e));
    }
  }

  /**
   * Publishes indicators unless the newest published ones say the same.
   *
   * @param bootstrap the broker, {@code host:port}
   * @return whether they were published
   * @throws Refusal if the broker does not take them
   */
  public static boolean publishIfChanged(String bootstrap, Indicators indicators) {
    try {
      return RegistryPublisher.publishIfChanged(bootstrap, indicators);
    } catch (AppendFailedException | NewerVersionException e) {
      throw Refusal.because(e, "registry.unpublished", Refusal.reason(e));
    }
  }
}
