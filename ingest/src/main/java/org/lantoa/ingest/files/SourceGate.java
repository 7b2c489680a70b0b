package org.lantoa.ingest.files;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.PostKey;
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
  private @Nullable SourceKey lastPassed;
  private @Nullable SourceKey lastIncomplete;
  private @Nullable SourceKey asked;
  private @Nullable Source found;

  /**
   * A gate.
   *
   * @param takesIncomplete whether sources that are unknown or drafts pass as if they were complete
   */
  SourceGate(Registry.Lookup registry, boolean takesIncomplete) {
    this.registry = registry;
    this.takesIncomplete = takesIncomplete;
  }

  /** The source of a post; no new key while posts of one source follow each other. */
  SourceKey of(PostKey post) {
    SourceKey last = asked;
    return last != null
            && last.platform() == post.platform()
            && last.sourceId().equals(post.sourceId())
        ? last
        : post.source();
  }

  /**
   * Refuses a row of a source that may not publish.
   *
   * @throws RowRefusal if the registry does not have the source, or only a draft of it
   */
  void require(SourceKey key, String column) throws RowRefusal {
    Source source = source(key);
    if (source != null && !source.isDraft()) {
      return;
    }
    if (!takesIncomplete) {
      throw RowRefusal.ofCell(
          source == null ? "unknown-source" : "draft-source", column, key.text());
    }
    if (!key.equals(lastIncomplete)) {
      incomplete.add(key);
      lastIncomplete = key;
    }
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
    Source source = source(key);
    return source != null && source.isGroup()
        ? authorship == Authorship.OFFICE
        : authorship != Authorship.OTHER;
  }

  /** Whether a text is the office's own: its source is official and the post its own. */
  boolean isOfficial(SourceKey key, Authorship authorship) {
    Source source = source(key);
    return source != null && !source.isDraft() && isOwn(key, authorship);
  }

  /** Refuses rows of a known source whose totals come from another origin. */
  void requireOrigin(SourceKey key, CountingOrigin origin, String column) throws RowRefusal {
    if (isOfOther(key, origin)) {
      throw RowRefusal.ofCell("ids-not-shared", column, key.text());
    }
  }

  /** Counts an accepted row of a source. */
  void pass(SourceKey key, CountingOrigin origin) {
    if (!key.equals(lastPassed)) {
      passed.add(key);
      lastPassed = key;
    }
    if (isOfOther(key, origin)) {
      otherOrigin++;
    }
  }

  private boolean isOfOther(SourceKey key, CountingOrigin origin) {
    Source source = source(key);
    return source != null && source.origin() != origin;
  }

  // Rows of one source mostly follow each other, and each asks several times.
  private @Nullable Source source(SourceKey key) {
    if (!key.equals(asked)) {
      asked = key;
      found = registry.source(key).orElse(null);
    }
    return found;
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
