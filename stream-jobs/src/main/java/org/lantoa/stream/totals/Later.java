package org.lantoa.stream.totals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.state.MapState;
import org.jspecify.annotations.Nullable;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.StateAccess;
import org.lantoa.stream.state.Unpacker;

/**
 * Figures that hold only as of a later instant than their date: a post that was active at 9:00 and
 * again at 10:00 is active at 9:00 as of every T up to 10:00, and no longer as of those after. All
 * that hold since one minute are one entry of map state, in a row: the distance of their own
 * minute, then the figures, packed. So what holds now is found by its minute, whatever else waits.
 */
final class Later {
  // Up to an hour of minutes each is looked up; a wider range is answered by reading all there are,
  // which are mostly none.
  private static final long LOOKED_UP = 60;

  private final MapState<Long, byte[]> waiting;
  private final Packer pending = new Packer();
  private final Packer written = new Packer();
  private long pendingSince;

  /** What waits, by the minute since the epoch from which it holds. */
  Later(MapState<Long, byte[]> waiting) {
    this.waiting = waiting;
  }

  /** Adds figures; they are kept when {@link #keep} is called. */
  void add(DatedFigures dated) {
    long since = minute(dated.since());
    if (since != pendingSince) {
      keep();
      pendingSince = since;
    }
    pending.signed(since - minute(dated.at()));
    Figures.pack(dated.figures(), pending);
  }

  /** Puts what was added into state, before the key changes. */
  void keep() {
    if (pending.size() == 0) {
      return;
    }
    long since = pendingSince;
    byte[] before = at(since);
    written.reset();
    if (before != null) {
      written.raw(before, 0, before.length);
    }
    byte[] all = written.raw(pending.buffer(), 0, pending.size()).toBytes();
    pending.reset();
    StateAccess.run(() -> waiting.put(since, all));
  }

  private byte @Nullable [] at(long since) {
    return StateAccess.<byte @Nullable []>get(() -> waiting.get(since));
  }

  /**
   * Hands over, by their date, what holds as of an instant and did not as of an earlier one.
   *
   * @param before the earlier instant, before which nothing waits
   * @param asOf the instant, like the other a whole minute
   */
  void take(long before, long asOf, Buckets.Visitor receiver) {
    long from = minute(before);
    long to = minute(asOf);
    if (from > to - LOOKED_UP) {
      for (long since = from; since < to; since++) {
        take(since, receiver);
      }
    } else {
      due(to).forEach(since -> take(since, receiver));
    }
  }

  private void take(long since, Buckets.Visitor receiver) {
    byte[] found = at(since);
    if (found == null) {
      return;
    }
    StateAccess.run(() -> waiting.remove(since));
    long[] figures = Figures.zero();
    Unpacker packed = new Unpacker().of(found);
    while (!packed.isAtEnd()) {
      long minute = since - packed.signed();
      Arrays.fill(figures, 0);
      Figures.addPacked(packed, figures);
      receiver.visit(minute * RollingTotals.MINUTE, figures);
    }
  }

  private List<Long> due(long to) {
    List<Long> due = new ArrayList<>();
    StateAccess.run(
        () -> {
          for (Long since : waiting.keys()) {
            if (since < to) {
              due.add(since);
            }
          }
        });
    return due;
  }

  private static long minute(long at) {
    return Math.floorDiv(at, RollingTotals.MINUTE);
  }
}
