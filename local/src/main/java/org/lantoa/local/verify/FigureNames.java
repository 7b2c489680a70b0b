package org.lantoa.local.verify;

import java.util.Map;
import java.util.TreeMap;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ScopeSums;

/** The figures of a scope by name, whichever way they come. */
final class FigureNames {
  private FigureNames() {}

  /** What posts add up to. */
  static Map<String, Long> of(ScopeSums posts) {
    return named(posts.sums(), posts.known(), posts.documents(), posts.removed());
  }

  /** What a total says. */
  static Map<String, Long> of(Total total) {
    return named(total.gains(), total.knownPosts(), total.posts(), total.removedPosts());
  }

  private static Map<String, Long> named(Tally sums, Tally known, long posts, long removed) {
    Map<String, Long> figures = new TreeMap<>();
    for (Measure measure : Measure.values()) {
      figures.put(measure.wireName(), sums.of(measure));
      figures.put("knownPosts." + measure.wireName(), known.of(measure));
    }
    figures.put("posts", posts);
    figures.put("removedPosts", removed);
    return figures;
  }

  /** Adds figures to others. */
  static void add(Map<String, Long> sum, Map<String, Long> more) {
    more.forEach((name, value) -> sum.merge(name, value, Math::addExact));
  }
}
