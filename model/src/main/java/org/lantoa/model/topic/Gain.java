package org.lantoa.model.topic;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;

/**
 * All changes of one post that are dated at one instant. The record is absolute: when a count that
 * was unknown becomes known later, it is dated at publication, and the gain of that instant is
 * written again, whole, under the same id and a higher version.
 *
 * @param post the post
 * @param at the instant at which the changes count: publication when first seen, else the later
 *     observation
 * @param changes one per measure that changed, in the order of {@link Measure#slot()}
 * @param publishedAt when the post was published
 * @param path its unit and that unit's ancestors, as valid at publication
 * @param campaigns the campaigns it belongs to
 * @param version decides which record of the same id is newer
 */
public record Gain(
    PostKey post,
    Instant at,
    List<Change> changes,
    Instant publishedAt,
    List<String> path,
    List<String> campaigns,
    long version) {

  /** Copies the lists. */
  public Gain {
    changes = List.copyOf(changes);
    path = List.copyOf(path);
    campaigns = List.copyOf(campaigns);
    int changed = 0;
    for (Change change : changes) {
      changed |= 1 << change.measure().slot();
    }
    if (Integer.bitCount(changed) != changes.size()) {
      throw new IllegalArgumentException("a measure changes once per gain");
    }
  }

  /** The deterministic id: post|count time. */
  public String id() {
    return post.text() + '|' + Instants.text(at);
  }

  /** The change of one measure, if it changed. */
  public Optional<Change> change(Measure measure) {
    return changes.stream().filter(change -> change.measure() == measure).findFirst();
  }

  /** All scopes that this gain counts in. */
  public List<Scope> scopes() {
    return Scope.of(post.source(), path, campaigns);
  }
}
