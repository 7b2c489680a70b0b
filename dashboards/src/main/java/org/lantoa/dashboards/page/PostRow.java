package org.lantoa.dashboards.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Count;
import org.lantoa.model.Measure;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.search.archive.PostHits;
import org.lantoa.search.archive.PostHits.Excerpt;

/**
 * One post in a list.
 *
 * @param post its key
 * @param platform where it was published
 * @param kind what it is
 * @param text its text; null if it has none
 * @param excerpts the parts of its text that the search found, or its beginning
 * @param permalink where the platform shows it; null if not given or not a web address
 * @param publishedAt when it was published
 * @param observedAt when it was last read
 * @param removedAt when it was found removed; null while it is shown
 * @param shares last known shares; null if unknown
 * @param comments last known comments; null if unknown
 * @param reactions last known reactions; null if unknown
 * @param views last known views; null if unknown
 * @param unit the unit that published it; null if the registry named none
 * @param source the page it stands on
 * @param campaigns the campaigns it belongs to
 */
public record PostRow(
    String post,
    String platform,
    String kind,
    @Nullable String text,
    List<Excerpt> excerpts,
    @Nullable String permalink,
    Instant publishedAt,
    Instant observedAt,
    @Nullable Instant removedAt,
    @Nullable Long shares,
    @Nullable Long comments,
    @Nullable Long reactions,
    @Nullable Long views,
    @Nullable Named unit,
    Named source,
    List<Named> campaigns) {

  /** Copies the lists. */
  public PostRow {
    excerpts = List.copyOf(excerpts);
    campaigns = List.copyOf(campaigns);
  }

  static List<PostRow> of(PostHits found, Registry registry) {
    return of(found.hits(), registry);
  }

  static List<PostRow> of(List<PostHits.Hit> hits, Registry registry) {
    Names names = new Names(registry);
    Registry.Lookup lookup = registry.lookup();
    return hits.stream().map(hit -> of(hit, names, lookup)).toList();
  }

  static PostRow of(PostSummary post, Registry registry) {
    String text = post.text();
    List<Excerpt> whole =
        text == null || text.isBlank()
            ? List.of()
            : List.of(new Excerpt(List.of(new PostHits.Piece(text, false)), false, false));
    return of(List.of(new PostHits.Hit(post, whole)), registry).get(0);
  }

  private static PostRow of(PostHits.Hit hit, Names names, Registry.Lookup lookup) {
    PostSummary post = hit.post();
    String source = post.post().source().text();
    return new PostRow(
        post.post().text(),
        post.post().platform().wireName(),
        post.kind().wireName(),
        post.text(),
        hit.excerpts(),
        WebAddress.orNull(post.permalink()),
        post.publishedAt(),
        post.observedAt(),
        post.removedAt(),
        count(post, Measure.SHARES),
        count(post, Measure.COMMENTS),
        count(post, Measure.REACTIONS),
        count(post, Measure.VIEWS),
        post.path().isEmpty() ? null : names.unit(post.path().get(0)),
        new Named(source, lookup.source(post.post().source()).map(s -> s.name()).orElse(source)),
        post.campaigns().stream().map(names::campaign).toList());
  }

  /** The last known count of one of the four main measures; null if unknown. */
  public @Nullable Long of(Measure measure) {
    return switch (measure) {
      case SHARES -> shares;
      case COMMENTS -> comments;
      case REACTIONS -> reactions;
      case VIEWS -> views;
      default -> throw new IllegalArgumentException("pages do not show " + measure.wireName());
    };
  }

  /** Whether the excerpts leave out a part of the text. */
  public boolean isCut() {
    return excerpts.size() > 1
        || excerpts.stream().anyMatch(part -> part.cutBefore() || part.cutAfter());
  }

  private static @Nullable Long count(PostSummary post, Measure measure) {
    Count count = post.counts().of(measure);
    return count.isKnown() ? Long.valueOf(count.value().orElseThrow()) : null;
  }
}
