package org.lantoa.model.reported;

import java.util.List;
import java.util.Optional;

/**
 * All indicators, in the order in which pages and templates show them.
 *
 * @param list no two of the same id
 */
public record Indicators(List<Indicator> list) {
  /** No indicator. */
  public static final Indicators NONE = new Indicators(List.of());

  /** Copies the list and refuses an id that stands twice. */
  public Indicators {
    list = List.copyOf(list);
    if (list.stream().map(Indicator::id).distinct().count() != list.size()) {
      throw new IllegalArgumentException("the id of an indicator stands twice");
    }
  }

  /** The indicator with an id. */
  public Optional<Indicator> find(String id) {
    return list.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }
}
