package org.lantoa.stream.registry;

import java.io.Serializable;
import java.util.Optional;

/** Reads the registry before the first observation is counted. */
@FunctionalInterface
public interface RegistryReader extends Serializable {
  /** The newest readable version; empty if none was ever published. */
  Optional<RegistryVersion> newest();
}
