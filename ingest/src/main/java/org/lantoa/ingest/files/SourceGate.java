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

  /**
   * Refuses what others published on a page or in a group; of a group each row must say that the
   * office published it.
   */
  void requireOwn(SourceKey key, Authorship authorship) throws RowRefusal {
    if (!isOwn(key, authorship)) {
      throw RowRefusal.ofCell("not-by-office", Column.BY_OFFICE.name(), key.text());
    }
  }

  private boolean isOwn(SourceKey key, Authorship authorship) {
    boolean isGroup = registry.source(key).filter(Source::isGroup).isPresent();
    return isGroup ? authorship == Authorship.OFFICE : authorship != Authorship.OTHER;
  }

  /** Whether a text is the office's own: its source is official and the post its own. */
  boolean isOfficial(SourceKey key, Authorship authorship) {
    return registry.source(key).filter(source -> !source.isDraft()).isPresent()
        && isOwn(key, authorship);
  }

  /** Refuses rows of a known source whose totals come from another origin. */
  void requireOrigin(SourceKey key, CountingOrigin origin, String column) throws RowRefusal {
    if (registry.source(key).filter(source -> source.origin() != origin).isPresent()) {
      throw RowRefusal.ofCell("ids-not-shared", column, key.text());
    }
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
