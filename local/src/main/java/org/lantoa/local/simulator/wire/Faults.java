package org.lantoa.local.simulator.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.lantoa.model.SourceKey;

/** The plan of what goes wrong when. Thread-safe; faults can be added while it is in use. */
public final class Faults {
  private static final Set<FaultKind> FINAL =
      Set.of(
          FaultKind.TOKEN_458,
          FaultKind.TOKEN_460,
          FaultKind.PERMISSION_10,
          FaultKind.PERMISSION_200);

  private final long seed;
  private final List<Fault> plan;
  private final Map<SourceKey, Long> drawn = new ConcurrentHashMap<>();

  private Faults(long seed, List<Fault> plan) {
    this.seed = seed;
    this.plan = new CopyOnWriteArrayList<>(plan);
  }

  /** Nothing goes wrong, until something is added. */
  public static Faults none() {
    return new Faults(0, List.of());
  }

  /** A plan; where faults overlap the first named wins. */
  public static Faults of(Fault... plan) {
    return new Faults(0, List.of(plan));
  }

  /**
   * A random plan: about so many faults a source, of every kind that ends by itself, each for
   * minutes to hours. Equal arguments give equal plans.
   */
  public static Faults random(
      long seed, List<SourceKey> sources, Instant from, Instant to, double perSource) {
    List<FaultKind> kinds =
        Arrays.stream(FaultKind.values())
            .filter(kind -> kind.group() != FaultKind.Group.TOKEN && !FINAL.contains(kind))
            .toList();
    Random random = new Random(seed);
    List<Fault> plan = new ArrayList<>();
    long span = Duration.between(from, to).toSeconds();
    long number = Math.round(perSource * sources.size());
    for (long i = 0; i < number; i++) {
      SourceKey source = sources.get(random.nextInt(sources.size()));
      FaultKind kind = kinds.get(random.nextInt(kinds.size()));
      Instant begin = from.plusSeconds((long) (random.nextDouble() * span));
      Instant end = begin.plusSeconds(300 + random.nextInt(10_800));
      double share = random.nextInt(3) == 0 ? 1 : 0.2 + 0.8 * random.nextDouble();
      plan.add(new Fault(kind, Optional.of(source), begin, end, share));
    }
    return new Faults(seed, plan);
  }

  /** Adds a fault. */
  public void add(Fault fault) {
    plan.add(fault);
  }

  /** Ends all faults. */
  public void clear() {
    plan.clear();
  }

  /** All faults. */
  public List<Fault> plan() {
    return List.copyOf(plan);
  }

  /** The fault that befalls a source's next request; each call is taken for one. */
  public Optional<Fault> next(SourceKey source, Instant now) {
    long number = drawn.merge(source, 1L, Long::sum);
    for (Fault fault : plan) {
      if (fault.concerns(source, now) && draw(source, number) < fault.share()) {
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private double draw(SourceKey source, long number) {
    return new Random(seed ^ source.text().hashCode() * 31L + number * 0x9E3779B97F4A7C15L)
        .nextDouble();
  }
}
