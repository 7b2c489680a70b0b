package org.lantoa.stream.totals;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.Unpacker;

/**
 * The buckets of one span of time in few bytes: for each that holds something its place in the
 * span, how long its figures are, and the figures, packed. Not for use by several threads.
 */
final class BucketBlock {
  private final Packer packer = new Packer();
  private final Packer entry = new Packer();
  private final Unpacker unpacker = new Unpacker();

  /** Finds a place; says whether it holds something, and leaves the unpacker before its figures. */
  private boolean find(byte[] block, int place) {
    unpacker.of(block);
    while (!unpacker.isAtEnd()) {
      int found = unpacker.octet();
      int length = unpacker.octet();
      if (found >= place) {
        return found == place;
      }
      unpacker.skip(length);
    }
    return false;
  }

  /** The figures of a place; absent if it holds nothing. */
  long @Nullable [] at(byte[] block, int place) {
    if (!find(block, place)) {
      return null;
    }
    long[] figures = Figures.zero();
    Figures.addPacked(unpacker, figures);
    return figures;
  }

  /** The block with something added to a place; an empty array is an empty block. */
  byte[] added(byte[] block, int place, long[] figures) {
    unpacker.of(block);
    packer.reset();
    while (!unpacker.isAtEnd()) {
      int begin = unpacker.position();
      int found = unpacker.octet();
      int length = unpacker.octet();
      if (found >= place) {
        long[] sum = figures;
        int rest = begin;
        if (found == place) {
          sum = figures.clone();
          Figures.addPacked(unpacker, sum);
          rest = begin + 2 + length;
        }
        packer.raw(block, 0, begin);
        append(place, sum);
        return packer.raw(block, rest, block.length - rest).toBytes();
      }
      unpacker.skip(length);
    }
    packer.raw(block, 0, block.length);
    append(place, figures);
    return packer.toBytes();
  }

  private void append(int place, long[] figures) {
    if (!Figures.isZero(figures)) {
      Figures.pack(figures, entry.reset());
      packer.octet(place).octet(entry.size()).raw(entry.buffer(), 0, entry.size());
    }
  }

  /**
   * Visits the places from one (inclusive) to another (exclusive).
   *
   * @param origin the first millisecond of the block
   * @param step milliseconds of a place
   * @param scratch lent to the visitor
   */
  void forEach(
      byte[] block,
      int from,
      int to,
      long origin,
      long step,
      long[] scratch,
      Buckets.Visitor visitor) {
    Unpacker reading = new Unpacker().of(block); // The visitor may use this block's.
    while (!reading.isAtEnd()) {
      int place = reading.octet();
      int length = reading.octet();
      if (place >= to) {
        return;
      }
      if (place < from) {
        reading.skip(length);
      } else {
        Arrays.fill(scratch, 0);
        Figures.addPacked(reading, scratch);
        visitor.visit(origin + place * step, scratch);
      }
    }
  }
}
