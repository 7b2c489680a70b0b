package org.lantoa.dashboards.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is searched in the archive, as its address says it.
 *
 * @param q the query
 * @param mode {@code all} or {@code closest}
 * @param unit a unit's id; empty for all
 * @param campaign a campaign's id; empty for all
 * @param platform a platform; empty for all
 * @param from the first day of publication; null if open
 * @param to the last day of publication; null if open
 * @param sort the order
 * @param after where the page begins; null for the first one
 */
public record PostSearchForm(
    String q,
    String mode,
    String unit,
    String campaign,
    String platform,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    String sort,
    @Nullable String after) {

  /** Whether anything but the query narrows the search. */
  public boolean isFiltered() {
    return !unit.isEmpty()
        || !campaign.isEmpty()
        || !platform.isEmpty()
        || from != null
        || to != null;
  }

  /** The address of the same search, beginning at another place; null for the first page. */
  public String address(@Nullable String place) {
    return "/posts?" + parameters(place);
  }

  /** Where all that is found can be fetched as a file. */
  public String export(String format) {
    return "/api/v1/posts/export?format=" + format + '&' + parameters(null);
  }

  /** The same search for the posts that have any of the words. */
  public PostSearchForm closest() {
    return new PostSearchForm(q, "closest", unit, campaign, platform, from, to, "", null);
  }

  /** Whether the query already has a condition, as facets write it. */
  boolean has(String condition) {
    return Arrays.asList(q.split("\\s+")).contains(condition);
  }

  /** The same search with one more condition. */
  PostSearchForm with(String condition) {
    // Behind an OR the condition would belong to its last part only.
    String all = q.contains("OR") ? '(' + q + ')' : q;
    return asking((all + ' ' + condition).strip());
  }

  /** The same search without a condition. */
  PostSearchForm without(String condition) {
    return asking(
        Arrays.stream(q.split("\\s+"))
            .filter(part -> !part.equals(condition))
            .collect(Collectors.joining(" ")));
  }

  /** The same search with another query. */
  public PostSearchForm asking(String other) {
    return new PostSearchForm(other, mode, unit, campaign, platform, from, to, sort, null);
  }

  private String parameters(@Nullable String place) {
    List<String> parts = new ArrayList<>();
    add(parts, "q", q);
    add(parts, "mode", mode.equals("all") ? "" : mode);
    add(parts, "unit", unit);
    add(parts, "campaign", campaign);
    add(parts, "platform", platform);
    add(parts, "from", from == null ? "" : from.toString());
    add(parts, "to", to == null ? "" : to.toString());
    add(parts, "sort", sort);
    add(parts, "after", place == null ? "" : place);
    return String.join("&", parts);
  }

  private static void add(List<String> parts, String name, String value) {
    if (!value.isEmpty()) {
      parts.add(name + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
  }
}
