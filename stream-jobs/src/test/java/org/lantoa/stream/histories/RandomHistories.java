package org.lantoa.stream.histories;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Makes random histories. */
final class RandomHistories {
  private static final int LONGEST = 60;

  private static final int GENERATED = 1_000;

  private RandomHistories() {}

  /** The history of a seed. */
  static History of(long seed) {
    return all().generator(GENERATED).next(Seeds.random(seed)).value();
  }

  private static Arbitrary<History> all() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(0, Universe.STARTS.size() - 1),
            Arbitraries.of(false, false, false, true),
            moves().list().ofMaxSize(LONGEST).withSizeDistribution(RandomDistribution.uniform()))
        .as(Moves::history);
  }

  private static Arbitrary<Move> moves() {
    return Arbitraries.frequencyOf(
        Tuple.of(22, observations()),
        Tuple.of(8, contents()),
        Tuple.of(3, erasures()),
        Tuple.of(12, clock()),
        Tuple.of(3, again()),
        Tuple.of(3, published().map(Move.Publish::new)),
        Tuple.of(1, Arbitraries.integers().between(0, 5).map(Move.Garbage::new)),
        Tuple.of(2, restarts()),
        Tuple.of(2, crashes()),
        Tuple.of(
            5,
            Arbitraries.of(
                new Move.Plain(new Step.Pause()),
                new Move.Plain(new Step.Pause()),
                new Move.Plain(new Step.Snapshot()),
                new Move.Plain(new Step.Snapshot()),
                new Move.Plain(new Step.Check()))));
  }

  // A few posts are observed again and again, others now and then.
  private static Arbitrary<Integer> posts() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.integers().between(0, 3)),
        Tuple.of(2, Arbitraries.integers().between(0, 9)));
  }

  private static Arbitrary<Move> observations() {
    Arbitrary<Integer> seconds =
        Arbitraries.oneOf(
            Arbitraries.integers().between(-120, 120),
            Arbitraries.of(-7200, -3600, -60, 0, 3600, 86_400),
            Arbitraries.integers().between(-40 * 86_400, 0));
    Arbitrary<List<Integer>> values = Arbitraries.of(-1, -1, 0, 0, 1, 2, 3, 7, 9).list().ofSize(4);
    return Combinators.combine(
            posts(),
            seconds,
            Arbitraries.of(false, false, false, true),
            values,
            Arbitraries.of(0, 0, 0, 0, 0, 0, 1, 2, 3))
        .as(Move.Observe::new);
  }

  private static Arbitrary<Move> contents() {
    return Combinators.combine(
            posts(),
            Arbitraries.integers().between(-1, Universe.TEXTS.size() - 1),
            Arbitraries.integers().between(0, 7200),
            Arbitraries.of(0, 0, 0, 1, 2, 3))
        .as(Move.Say::new);
  }

  private static Arbitrary<Move> erasures() {
    return Combinators.combine(
            posts(),
            Arbitraries.oneOf(
                Arbitraries.integers().between(-60, 60), Arbitraries.integers().between(0, 7200)),
            Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(-1)),
                Tuple.of(1, Arbitraries.integers().between(0, Universe.MARKS.size() - 1))))
        .as(Move.Forget::new);
  }

  // Mostly all partitions hear the clock, sometimes some are behind.
  private static Arbitrary<Move> clock() {
    Arbitrary<Integer> minutes =
        Arbitraries.frequencyOf(
            Tuple.of(6, Arbitraries.integers().between(0, 12)),
            Tuple.of(2, Arbitraries.of(59, 60, 61, 24 * 60, 7 * 24 * 60, 30 * 24 * 60)));
    return Combinators.combine(
            minutes, Arbitraries.oneOf(Arbitraries.just(63), Arbitraries.integers().between(1, 63)))
        .as(Move.Clock::new);
  }

  private static Arbitrary<Move> again() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 20), Arbitraries.integers().between(1, 8))
        .as(Move.Again::new);
  }

  private static Arbitrary<Integer> published() {
    return Arbitraries.integers().between(-1, Universe.registries() - 1);
  }

  private static Arbitrary<Move> restarts() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4), published().list().ofMaxSize(2))
        .as(Move.Restart::new);
  }

  private static Arbitrary<Move> crashes() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.longs().between(0, 99),
            Arbitraries.integers().between(0, 8))
        .as(Move.Crash::new);
  }
}
