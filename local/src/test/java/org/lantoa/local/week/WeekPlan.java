package org.lantoa.local.week;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.lantoa.local.simulator.wire.Fault;
import org.lantoa.local.simulator.wire.FaultKind;
import org.lantoa.local.simulator.wire.Faults;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.local.simulator.world.World;
import org.lantoa.local.simulator.world.WorldSettings;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/**
 * What is simulated, and which source has which great misfortune. All other faults are random, and
 * end hours before the end.
 *
 * @param seed decides all chance
 * @param pages Facebook pages; at least 5
 * @param channels YouTube channels
 * @param accounts TikTok accounts
 * @param posts of all of them together
 * @param length how long they are read
 * @param every the pause between two readings of a source
 */
record WeekPlan(
    long seed, int pages, int channels, int accounts, int posts, Duration length, Duration every) {
  /** The pages that have a misfortune of their own, or none. */
  private static final int NAMED_PAGES = 5;

  /** Monday, 8 o'clock in Việt Nam. */
  static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

  /** How long before the end the last random fault is over. */
  private static final Duration CALM = Duration.ofHours(8);

  Instant end() {
    return BEGIN.plus(length);
  }

  WorldSettings world() {
    return new WorldSettings(
        seed, pages, channels, accounts, posts, BEGIN, Duration.ofDays(7), length);
  }

  /** The page whose server is away for hours. */
  SourceKey silenced(World world) {
    return page(world, 0);
  }

  Instant silencedFrom() {
    return BEGIN.plus(length.dividedBy(4));
  }

  Instant silencedTo() {
    return silencedFrom().plus(Duration.ofHours(6));
  }

  /** The page whose token is withdrawn for a while. */
  SourceKey tokenless(World world) {
    return page(world, 1);
  }

  Instant tokenLostAt() {
    return BEGIN.plus(length.dividedBy(3));
  }

  Instant tokenRenewedAt() {
    return BEGIN.plus(length.dividedBy(2));
  }

  /** The page that loses its permission for good. */
  SourceKey forbidden(World world) {
    return page(world, 2);
  }

  Instant forbiddenFrom() {
    return BEGIN.plus(length.dividedBy(2));
  }

  /** The page at whose limit the platform calls for silence. */
  SourceKey throttled(World world) {
    return page(world, 3);
  }

  Instant throttledFrom() {
    return BEGIN.plus(length.dividedBy(5));
  }

  /** The page that nothing befalls. */
  SourceKey untroubled(World world) {
    return page(world, 4);
  }

  private static SourceKey page(World world, int number) {
    return world.sources().get(number).key();
  }

  Faults faults(World world) {
    List<SourceKey> others =
        world.sources().stream().skip(NAMED_PAGES).map(SimulatedSource::key).toList();
    Faults faults =
        others.isEmpty()
            ? Faults.none()
            : Faults.random(seed, others, BEGIN, end().minus(CALM), length.toHours() / 24.0);
    faults.add(Fault.of(FaultKind.HTML_502, silenced(world), silencedFrom(), silencedTo()));
    faults.add(
        Fault.of(
            FaultKind.TOKEN_463, tokenless(world), tokenLostAt(), end().plus(Duration.ofDays(1))));
    faults.add(
        Fault.of(
            FaultKind.PERMISSION_10,
            forbidden(world),
            forbiddenFrom(),
            end().plus(Duration.ofDays(1))));
    faults.add(
        Fault.of(
            FaultKind.PAGE_LIMIT_80001,
            throttled(world),
            throttledFrom(),
            throttledFrom().plus(Duration.ofMinutes(90))));
    return faults;
  }

  static boolean isFacebook(SourceKey source) {
    return source.platform() == Platform.FACEBOOK;
  }
}
