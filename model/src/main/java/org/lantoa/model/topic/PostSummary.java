package org.lantoa.model.topic;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.Scope;

/**
 * The newest state of one post: what the archive shows.
 *
 * @param post the post
 * @param kind what it is
 * @param text the office's own text; absent if there is none, it has not come, or it was erased
 * @param permalink where the platform shows it; absent if not given
 * @param publishedAt the first publication time that was read
 * @param observedAt the newest counted observation
 * @param removedAt when the post was found removed; absent while it is shown
 * @param counts for each measure its last known value, unknown if it never was known
 * @param path its unit and that unit's ancestors, as valid at publication
 * @param campaigns the campaigns it belongs to
 * @param version decides which record of the same post is newer
 */
public record PostSummary(
    PostKey post,
    ContentKind kind,
    @Nullable String text,
    @Nullable String permalink,
    Instant publishedAt,
    Instant observedAt,
    @Nullable Instant removedAt,
    Counts counts,
    List<String> path,
    List<String> campaigns,
    long version) {

  /** Copies the lists. */
  public PostSummary {
    path = List.copyOf(path);
    campaigns = List.copyOf(campaigns);
  }

  /** The deterministic id: the post's key. */
  public String id() {
    return post.text();
  }

  /** All scopes that this post counts in. */
  public List<Scope> scopes() {
    return Scope.of(post.source(), path, campaigns);
  }
}
