package org.lantoa.local.sample;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.sample.ProvinceLife.Outlet;
import org.lantoa.model.SourceKey;

/**
 * A page, group, channel or account of the made-up province.
 *
 * @param key made up too, of the platform's form
 * @param name as pages show it
 * @param alias the name in its links; absent if it has none
 * @param owner the unit that runs it, or ran it until that unit ended
 * @param heir the unit that took it over from one that ended; absent if nobody did
 * @param weight how often it posts, relative to others
 * @param reach the factor by which its posts gather more than a plain commune's
 */
record SampleSource(
    SourceKey key,
    String name,
    @Nullable String alias,
    SampleUnit owner,
    @Nullable SampleUnit heir,
    int weight,
    double reach) {

  /** An outlet that others made up, as one of the province with these units. */
  static SampleSource of(Outlet outlet, Map<String, SampleUnit> units) {
    SampleUnit owner = units.get(outlet.office().unit());
    if (owner == null) {
      throw new IllegalArgumentException("the province has no office " + outlet.office().unit());
    }
    return new SampleSource(outlet.key(), outlet.officialName(), null, owner, null, 1, 1);
  }

  /** Who runs it on a day; empty if nobody does any more. */
  Optional<SampleUnit> ownerOn(LocalDate day) {
    SampleUnit.End end = owner.end();
    if (end == null || !day.isAfter(end.lastDay())) {
      return Optional.of(owner);
    }
    return Optional.ofNullable(heir);
  }
}
