package org.lantoa.local.bench;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What was typed behind the name of a benchmark; what is absent is the benchmark's own choice.
 *
 * @param data a file of data to measure with
 * @param out a folder for the raw figures, as JSON lines, so that others can compute them again
 * @param seed from which data are generated; the same seed makes the same data
 * @param size how many things are generated, for a run that is smaller than the full one
 * @param only the parts to measure, of those that the benchmark has; empty for all
 */
public record BenchRequest(
    Optional<Path> data,
    Optional<Path> out,
    OptionalLong seed,
    OptionalInt size,
    Set<String> only) {
  /** Nothing was asked for. */
  public static final BenchRequest PLAIN =
      new BenchRequest(
          Optional.empty(), Optional.empty(), OptionalLong.empty(), OptionalInt.empty());

  /** What can be asked for. */
  public enum Option {
    /** {@code --data}. */
    DATA("--data"),
    /** {@code --out}. */
    OUT("--out"),
    /** {@code --seed}. */
    SEED("--seed"),
    /** {@code --size}. */
    SIZE("--size"),
    /** {@code --only}. */
    ONLY("--only");

    private final String typed;

    Option(String typed) {
      this.typed = typed;
    }

    /** As it is typed. */
    public String typed() {
      return typed;
    }

    /** Whether a request gives it. */
    public boolean isIn(BenchRequest request) {
      return switch (this) {
        case DATA -> request.data.isPresent();
        case OUT -> request.out.isPresent();
        case SEED -> request.seed.isPresent();
        case SIZE -> request.size.isPresent();
        case ONLY -> !request.only.isEmpty();
      };
    }
  }

  /** Refuses sizes below 1; copies the set. */
  public BenchRequest {
    only = Set.copyOf(only);
    if (size.isPresent() && size.getAsInt() < 1) {
      throw new IllegalArgumentException("a size is 1 or more, not " + size.getAsInt());
    }
  }

  /** All parts. */
  public BenchRequest(
      Optional<Path> data, Optional<Path> out, OptionalLong seed, OptionalInt size) {
    this(data, out, seed, size, Set.of());
  }

  /** Whether a part is to be measured. */
  public boolean wants(String part) {
    return only.isEmpty() || only.contains(part);
  }
}
