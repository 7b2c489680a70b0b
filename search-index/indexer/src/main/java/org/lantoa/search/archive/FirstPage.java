package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * The first page of a ranked search, asked for by score alone, which Elasticsearch answers in about
 * three quarters of the time that the full order takes. Among equal scores it then chooses as it
 * likes; so this will do only where the last score of the page and the next one differ. Then the
 * page has the same posts in either order.
 */
final class FirstPage {
  private static final Comparator<Hit<ObjectNode>> FULL_ORDER =
      Comparator.<Hit<ObjectNode>>comparingDouble(FirstPage::score)
          .thenComparing(FirstPage::publishedAt)
          .reversed()
          .thenComparing(FirstPage::post);

  private FirstPage() {}

  /**
   * Whether scores alone decide which posts are on the page.
   *
   * @param found one more than the page has, if there are that many
   */
  static boolean isDecided(List<Hit<ObjectNode>> found, int size) {
    return found.size() <= size || score(found.get(size - 1)) > score(found.get(size));
  }

  /** The same hits in the order that {@link Sorting} gives them. */
  static List<Hit<ObjectNode>> ordered(List<Hit<ObjectNode>> found) {
    return found.stream().sorted(FULL_ORDER).toList();
  }

  /** Where a hit stands in that order, as Elasticsearch would say it. */
  static List<FieldValue> place(Hit<ObjectNode> hit) {
    return List.of(
        FieldValue.of(score(hit)),
        FieldValue.of(publishedAt(hit).toEpochMilli()),
        FieldValue.of(post(hit)));
  }

  private static double score(Hit<ObjectNode> hit) {
    return Objects.requireNonNull(hit.score(), "ask for scores");
  }

  private static Instant publishedAt(Hit<ObjectNode> hit) {
    return Instant.parse(field(hit, "publishedAt"));
  }

  private static String post(Hit<ObjectNode> hit) {
    return field(hit, "post");
  }

  private static String field(Hit<ObjectNode> hit, String name) {
    return Objects.requireNonNull(hit.source(), "ask for sources").required(name).asText();
  }
}
