package org.lantoa.dashboards.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.registry.Registry;
import org.lantoa.search.archive.PostHits;
import org.lantoa.search.archive.PostQuery;

/**
 * The page of the archive.
 *
 * @param filter what was searched
 * @param total how many posts the search finds
 * @param posts the posts of this page
 * @param next where the next page begins ({@code after} of its address); null on the last one
 */
public record PostList(Filter filter, long total, List<PostRow> posts, @Nullable String next) {
  /** Copies the list. */
  public PostList {
    posts = List.copyOf(posts);
  }

  /**
   * What was searched, as its address says it.
   *
   * @param q the words
   * @param unit a unit's id; empty for all
   * @param campaign a campaign's id; empty for all
   * @param platform a platform; empty for all
   * @param from the first day of publication; null if open
   * @param to the last day of publication; null if open
   * @param sort the order
   * @param after where the page begins; null for the first one
   */
  public record Filter(
      String q,
      String unit,
      String campaign,
      String platform,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      String sort,
      @Nullable String after) {

    /** Whether anything but words narrows the search. */
    public boolean isFiltered() {
      return !unit.isEmpty()
          || !campaign.isEmpty()
          || !platform.isEmpty()
          || from != null
          || to != null;
    }

    /** The address of the same search, beginning at another place; null for the first page. */
    public String address(@Nullable String place) {
      List<String> parts = new ArrayList<>();
      add(parts, "q", q);
      add(parts, "unit", unit);
      add(parts, "campaign", campaign);
      add(parts, "platform", platform);
      add(parts, "from", from == null ? "" : from.toString());
      add(parts, "to", to == null ? "" : to.toString());
      add(parts, "sort", sort);
      add(parts, "after", place == null ? "" : place);
      return "/posts?" + String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
      if (!value.isEmpty()) {
        parts.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
      }
    }
  }

  /** Reads the page. */
  public static PostList read(
      FigureSource source, Registry registry, Filter filter, PostQuery query) {
    PostHits found = source.search(query);
    return new PostList(
        filter, found.total(), PostRow.of(found, registry), found.next().orElse(null));
  }
}
