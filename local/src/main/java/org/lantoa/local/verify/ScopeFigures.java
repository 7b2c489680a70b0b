package org.lantoa.local.verify;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ScopeSums;

/**
 * Everything one side knows of one scope.
 *
 * @param gains what its gains add up to
 * @param posts what its posts' last counts add up to
 * @param total its all-time total; absent if there is none
 */
record ScopeFigures(ScopeSums gains, ScopeSums posts, @Nullable Total total) {
  static final ScopeFigures NONE = new ScopeFigures(ScopeSums.NONE, ScopeSums.NONE, null);

  /** All figures by name. A scope without a total counts as one whose total is zero. */
  Map<String, Figures> byName() {
    Map<String, Long> ofPosts = FigureNames.of(posts);
    Map<String, Long> ofTotal = total == null ? Map.of() : FigureNames.of(total);
    Map<String, Figures> figures = new TreeMap<>();
    ofPosts.forEach(
        (name, value) ->
            figures.put(name, new Figures(null, value, ofTotal.getOrDefault(name, 0L))));
    for (Measure measure : Measure.values()) {
      figures.computeIfPresent(
          measure.wireName(),
          (name, figure) -> new Figures(gains.sums().of(measure), figure.posts(), figure.total()));
    }
    figures.put("gains", new Figures(gains.documents(), null, null));
    return figures;
  }
}
