package org.lantoa.dashboards.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Horizon;
import org.lantoa.model.topic.Total;

/**
 * What a scope gained within one horizon.
 *
 * @param horizon {@code 1h}, {@code 24h}, {@code 7d}, {@code 30d} or {@code all}
 * @param asOf the end of the rolling interval, exclusive; null if nothing was counted yet
 * @param from its beginning, inclusive; null for {@code all}
 * @param postsPublished posts published in it; null if nothing was counted yet
 * @param postsActive posts whose latest gain lies in it; null if nothing was counted yet
 * @param gained what was gained in it, of all posts of the scope
 */
public record HorizonRow(
    String horizon,
    @Nullable Instant asOf,
    @Nullable Instant from,
    @Nullable Long postsPublished,
    @Nullable Long postsActive,
    Sums gained) {

  static List<HorizonRow> of(Collection<Total> totals) {
    List<HorizonRow> rows = new ArrayList<>();
    for (Horizon horizon : Horizon.values()) {
      rows.add(
          totals.stream()
              .filter(total -> total.horizon() == horizon)
              .findFirst()
              .map(HorizonRow::of)
              .orElse(new HorizonRow(horizon.wireName(), null, null, null, null, Sums.none())));
    }
    return rows;
  }

  private static HorizonRow of(Total total) {
    return new HorizonRow(
        total.horizon().wireName(),
        total.asOf(),
        total.horizon().from(total.asOf()).orElse(null),
        total.postsPublished(),
        total.postsActive(),
        Sums.of(total));
  }
}
