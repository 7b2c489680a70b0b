package org.lantoa.stream.registry;

import java.util.Optional;
import java.util.function.Function;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.MalformedRecordException;

/**
 * The newest version of the registry that a task has seen, as what the task makes of it.
 *
 * @param offset its place in the topic; −1 if none was ever published
 * @param meaning what the task makes of it
 * @param <T> what a task makes of a registry
 */
public record RegistryInForce<T>(long offset, T meaning) {
  /** Reads the newest version, for a task that opens. */
  public static <T> RegistryInForce<T> newest(RegistryReader reader, Function<Registry, T> make) {
    Optional<RegistryVersion> version = reader.newest();
    try {
      return version.isPresent()
          ? new RegistryInForce<>(version.get().offset(), make.apply(version.get().registry()))
          : new RegistryInForce<>(-1, make.apply(Registry.empty()));
    } catch (MalformedRecordException malformed) {
      throw new IllegalStateException(
          "the registry reader returned a version that cannot be read", malformed);
    }
  }

  /**
   * This, or a newer version if it is one.
   *
   * @throws MalformedRecordException if the newer version cannot be read: this one stays in force
   */
  public RegistryInForce<T> supersededBy(RegistryVersion version, Function<Registry, T> make)
      throws MalformedRecordException {
    return version.offset() > offset
        ? new RegistryInForce<>(version.offset(), make.apply(version.registry()))
        : this;
  }
}
