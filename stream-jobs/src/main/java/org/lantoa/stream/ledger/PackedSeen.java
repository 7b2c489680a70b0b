package org.lantoa.stream.ledger;

import java.util.OptionalInt;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.Unpacker;

/**
 * A row of observations that were read, six or seven bytes each: the time since the one before in
 * the coarsest unit that tells it whole, and half of the fingerprint. Half tells a duplicate from a
 * conflicting observation wrongly once in four billion times, and neither changes a total. Not for
 * use by several threads.
 */
final class PackedSeen {
  private static final long[] UNITS = {1, 1_000, 60_000};
  private static final int UNIT_BITS = 2;
  private static final int ALONE = UNITS.length;
  private static final long FAR = 1L << 56;

  private final Packer packer = new Packer();
  private final Unpacker unpacker = new Unpacker();

  /** What is kept of a fingerprint. */
  static int half(long fingerprint) {
    return (int) fingerprint;
  }

  /** The row with one more; an empty array is an empty row. */
  byte[] added(byte[] row, long observedAt, int half) {
    packer.reset().raw(row, 0, row.length);
    append(packer, newest(row), observedAt, half);
    return packer.toBytes();
  }

  // The first is told by its distance from the epoch; what is beyond all history, by itself.
  private static void append(Packer packer, long before, long observedAt, int half) {
    if (Math.abs(observedAt / 2) > FAR || Math.abs(before / 2) > FAR) {
      packer.count(ALONE).signed(observedAt).fixed(half);
      return;
    }
    long distance = observedAt - before;
    int unit = UNITS.length - 1;
    while (distance % UNITS[unit] != 0) {
      unit--;
    }
    long whole = distance / UNITS[unit];
    packer.count((whole << 1 ^ whole >> 63) << UNIT_BITS | unit).fixed(half);
  }

  private long next(long before) {
    long told = unpacker.count();
    int unit = (int) (told & (1 << UNIT_BITS) - 1);
    if (unit == ALONE) {
      return unpacker.signed();
    }
    long zigzag = told >>> UNIT_BITS;
    return before + (zigzag >>> 1 ^ -(zigzag & 1)) * UNITS[unit];
  }

  private long newest(byte[] row) {
    long at = 0;
    unpacker.of(row);
    while (!unpacker.isAtEnd()) {
      at = next(at);
      unpacker.fixed();
    }
    return at;
  }

  /** What is kept of the fingerprint of an instant; empty if it is not in the row. */
  OptionalInt find(byte[] row, long observedAt) {
    long at = 0;
    unpacker.of(row);
    while (!unpacker.isAtEnd()) {
      at = next(at);
      int half = unpacker.fixed();
      if (at == observedAt) {
        return OptionalInt.of(half);
      }
    }
    return OptionalInt.empty();
  }

  /** The newest instant of a row that is not empty, whatever its place. */
  long latest(byte[] row) {
    long at = 0;
    long latest = Long.MIN_VALUE;
    unpacker.of(row);
    while (!unpacker.isAtEnd()) {
      at = next(at);
      unpacker.fixed();
      latest = Math.max(latest, at);
    }
    return latest;
  }
}
