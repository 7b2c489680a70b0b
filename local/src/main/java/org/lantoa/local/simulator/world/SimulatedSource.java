package org.lantoa.local.simulator.world;

import java.time.Duration;
import java.time.Instant;
import org.lantoa.local.sample.ProvinceLife.Office;
import org.lantoa.local.sample.ProvinceLife.Outlet;
import org.lantoa.model.SourceKey;

/**
 * A made-up page, channel or account.
 *
 * @param key of the platform's form
 * @param name as the platform shows it
 * @param office who runs it
 * @param reach the factor by which its posts gather more than a plain commune's
 * @param followers how many it had at {@code since}
 * @param followersADay how many it gains a day, fewer than none if it loses some
 * @param since when the world begins
 */
public record SimulatedSource(
    SourceKey key,
    String name,
    Office office,
    double reach,
    long followers,
    double followersADay,
    Instant since) {

  /** Followers at an instant; changes by the hour. */
  public long followersAt(Instant instant) {
    double days = Duration.between(since, instant).toHours() / 24.0;
    return Math.max(0, followers + (long) Math.floor(followersADay * days));
  }

  /** As the registry lists it. */
  public Outlet outlet() {
    return new Outlet(key, name, office);
  }
}
