package org.lantoa.search.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.search.matching.Highlights;
import org.lantoa.search.matching.TextSpan;

/** Shows where in its text a post was found. */
final class Shown {
  private final @Nullable Highlights highlights;

  private Shown(@Nullable Highlights highlights) {
    this.highlights = highlights;
  }

  static Shown of(AskedWords asked) {
    if (asked.anyWord()) {
      return new Shown(Highlights.ofAny(asked.words()));
    }
    return new Shown(
        asked
            .condition()
            .filter(condition -> asked.isRanked() || AskedWords.wantsText(condition))
            .map(Highlights::of)
            .orElse(null));
  }

  PostHits.Hit hit(PostSummary post) {
    String text = post.text();
    if (text == null) {
      return new PostHits.Hit(post, List.of());
    }
    List<TextSpan> found = highlights == null ? List.of() : highlights.in(text);
    return new PostHits.Hit(
        post, found.isEmpty() ? Excerpts.beginning(text) : Excerpts.around(text, found));
  }
}
