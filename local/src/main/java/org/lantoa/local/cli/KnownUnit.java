package org.lantoa.local.cli;

import org.lantoa.local.message.Refusal;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Unit;

/** The unit that a user names. */
final class KnownUnit {
  private KnownUnit() {}

  /**
   * The unit with an id.
   *
   * @throws Refusal if there is none; it names the nearest
   */
  static Unit of(Registry registry, String id) {
    return registry.lookup().unit(id).orElseThrow(() -> unknown(registry, id));
  }

  private static Refusal unknown(Registry registry, String id) {
    return Nearest.to(id, registry.units().stream().map(Unit::id).toList())
        .map(nearest -> Refusal.ofUse("registry.unit-nearest", id, nearest))
        .orElseGet(() -> Refusal.ofUse("registry.unit-unknown", id));
  }
}
