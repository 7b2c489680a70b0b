package org.lantoa.ingest.files;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;

/** Lets rows pass only for sources that the registry names as official. */
final class SourceGate {
  private final Registry.Lookup registry;
  private final boolean takesIncomplete;
  private final Set<SourceKey> passed = new HashSet<>();
  private final Set<SourceKey> incomplete = new HashSet<>();
  private long otherOrigin;

  /**
   * A gate.
   *
   * @param takesIncomplete whether sources that are unknown or drafts pass as if they were complete
   */
  SourceGate(Registry.Lookup registry, boolean takesIncomplete) {
    this.registry = registry;
    this.takesIncomplete = takesIncomplete;
  }

  /**
   * Refuses a row of a source that may not publish.
   *
   * @throws RowRefusal if the registry does not have the source, or only a draft of it
   */
  void require(SourceKey key, String column) throws RowRefusal {
    Optional<Source> source = registry.source(key);
    if (source.isPresent() && !source.get().isDraft()) {
      return;
    }
    if (!takesIncomplete) {
      throw RowRefusal.ofCell(
          source.isPresent() ? "draft-source" : "unknown-source", column, key.text());
    }
    incomplete.add(key);
  }

  /** Counts an accepted row of a source. */
  void pass(SourceKey key, CountingOrigin origin) {
    passed.add(key);
    if (registry.source(key).filter(source -> source.origin() != origin).isPresent()) {
      otherOrigin++;
    }
  }

  /** How many distinct sources had accepted rows. */
  long passed() {
    return passed.size();
  }

  /** How many sources passed though they are unknown or drafts. */
  long incomplete() {
    return incomplete.size();
  }

  /** How many accepted rows come from another origin than the one that makes their totals. */
  long otherOrigin() {
    return otherOrigin;
  }
}
