package org.lantoa.dashboards.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.registry.Registry;
import org.lantoa.search.archive.PostHits;
import org.lantoa.search.archive.PostOrder;
import org.lantoa.search.archive.PostOverview;
import org.lantoa.search.archive.PostQuery;
import org.lantoa.search.archive.UnknownName;
import org.lantoa.search.archive.WrongQueryException;

/**
 * The page of the archive.
 *
 * @param filter what was searched
 * @param total how many posts the search finds, exactly
 * @param posts the posts of this page
 * @param next where the next page begins ({@code after} of its address); null on the last one
 * @param closest where no post has all that was typed: the posts that come closest to it
 * @param facets what the found posts are, each value with how many of them have it
 * @param timeline when the found posts were published, and what they received
 * @param unknown units, sources and campaigns of the query that the registry does not have
 * @param mistake what is wrong with the query; null if it can be read
 */
public record PostList(
    PostSearchForm filter,
    long total,
    List<PostRow> posts,
    @Nullable String next,
    List<PostRow> closest,
    List<FacetRow> facets,
    PostTimeline timeline,
    List<UnknownRow> unknown,
    @Nullable QueryMistakeRow mistake) {
  private static final int CLOSEST = 10;

  /** Copies the lists. */
  public PostList {
    posts = List.copyOf(posts);
    closest = List.copyOf(closest);
    facets = List.copyOf(facets);
    unknown = List.copyOf(unknown);
  }

  /** Reads the page. */
  public static PostList read(
      FigureSource source, Registry registry, PostSearchForm filter, PostQuery query) {
    PostHits found = source.search(query);
    PostOverview overview = source.overview(query);
    return new PostList(
        filter,
        // Counted after the hits were found: what was published in between is in both.
        Math.max(overview.posts(), found.total()),
        PostRow.of(found, registry),
        found.next().orElse(null),
        closest(source, registry, query, found),
        FacetRow.of(overview, registry, filter),
        PostTimeline.of(overview, registry.zone()),
        UnknownName.in(filter.q(), registry).stream().map(UnknownRow::of).toList(),
        null);
  }

  /** The page of a query that cannot be read. */
  public static PostList wrong(PostSearchForm filter, WrongQueryException wrong) {
    return new PostList(
        filter,
        0,
        List.of(),
        null,
        List.of(),
        List.of(),
        PostTimeline.EMPTY,
        List.of(),
        QueryMistakeRow.of(filter.q(), wrong));
  }

  private static List<PostRow> closest(
      FigureSource source, Registry registry, PostQuery query, PostHits found) {
    boolean isOffered =
        found.total() == 0
            && !query.words().isBlank()
            && query.mode() == PostQuery.Mode.ALL
            && query.after().isEmpty();
    return isOffered
        ? PostRow.of(
            source.search(query.closest().ordered(PostOrder.RELEVANCE).sized(CLOSEST)), registry)
        : List.of();
  }
}
