package org.lantoa.stream.ledger;

import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.Unpacker;

/**
 * {@link PostState} in few bytes. Instants are told by their distance from another one, counts by
 * their growth since the first, and of the instants that gave them only those that are not the
 * newest. Not for use by several threads.
 */
final class PackedPost {
  private static final Measure[] MEASURES = Measure.values();

  private final Placements placements = new Placements();
  private final Packer packer = new Packer();
  private final Unpacker unpacker = new Unpacker();

  byte[] pack(PostState post) {
    byte[] placement = placements.packed(post);
    packer.reset().signed(post.publishedAt()).raw(placement, 0, placement.length);
    instant(post.newestAt(), post.publishedAt());
    instant(post.removedAt(), post.publishedAt());
    instant(post.activeAt(), post.newestAt());
    Long grownAt = post.grownAt();
    packer.octet(grownAt == null ? 0 : 1);
    if (grownAt != null) {
      instant(grownAt, post.publishedAt());
    }
    counts(post);
    return packer.toBytes();
  }

  private void counts(PostState post) {
    Counts first = post.first();
    Counts last = post.last();
    packer.count(first.known()).count(last.known());
    for (Measure measure : MEASURES) {
      if (first.isKnown(measure)) {
        packer.count(first.known(measure));
      }
      if (last.isKnown(measure)) {
        packer.signed(last.known(measure) - (first.isKnown(measure) ? first.known(measure) : 0));
      }
    }
    long[] lastAt = post.lastAt();
    int older = 0;
    for (Measure measure : MEASURES) {
      older |=
          lastAt[measure.slot()] == lastAtOf(measure, last, post.newestAt()) ? 0 : bit(measure);
    }
    packer.count(older);
    for (Measure measure : MEASURES) {
      if ((older & bit(measure)) != 0) {
        instant(lastAt[measure.slot()], post.newestAt());
      }
    }
  }

  /** What the newest observation would have left: its own instant where it gave the count. */
  private static long lastAtOf(Measure measure, Counts last, long newestAt) {
    return last.isKnown(measure) ? newestAt : PostState.NEVER;
  }

  private static int bit(Measure measure) {
    return 1 << measure.slot();
  }

  // 0 for none; NEVER is far from everything, and its distance does not fit into a long.
  private void instant(long at, long from) {
    if (at == PostState.NEVER || from == PostState.NEVER) {
      packer.octet(at == PostState.NEVER ? 0 : 2);
      if (at != PostState.NEVER) {
        packer.signed(at);
      }
    } else {
      packer.octet(1).signed(at - from);
    }
  }

  private long readInstant(long from) {
    return switch (unpacker.octet()) {
      case 0 -> PostState.NEVER;
      case 1 -> from + unpacker.signed();
      default -> unpacker.signed();
    };
  }

  PostState unpack(byte[] packed, int from, int to) {
    unpacker.of(packed, from, to);
    long publishedAt = unpacker.signed();
    Placements.Placement placement = placements.read(packed, unpacker);
    long newestAt = readInstant(publishedAt);
    long removedAt = readInstant(publishedAt);
    long activeAt = readInstant(newestAt);
    Long grownAt = unpacker.octet() == 0 ? null : Long.valueOf(readInstant(publishedAt));
    int firstKnown = (int) unpacker.count();
    int lastKnown = (int) unpacker.count();
    long[] first = new long[Measure.SLOTS];
    long[] last = new long[Measure.SLOTS];
    for (Measure measure : MEASURES) {
      if ((firstKnown & bit(measure)) != 0) {
        first[measure.slot()] = unpacker.count();
      }
      if ((lastKnown & bit(measure)) != 0) {
        last[measure.slot()] = first[measure.slot()] + unpacker.signed();
      }
    }
    Counts lastCounts = new Counts(lastKnown, last);
    return new PostState(
        PostState.LAYOUT,
        publishedAt,
        placement.origin(),
        placement.path(),
        placement.textSeen(),
        placement.campaigns(),
        newestAt,
        removedAt,
        activeAt,
        new Counts(firstKnown, first),
        lastCounts,
        lastAt(lastCounts, newestAt),
        grownAt);
  }

  private long[] lastAt(Counts last, long newestAt) {
    int older = (int) unpacker.count();
    long[] lastAt = new long[Measure.SLOTS];
    for (Measure measure : MEASURES) {
      lastAt[measure.slot()] =
          (older & bit(measure)) == 0 ? lastAtOf(measure, last, newestAt) : readInstant(newestAt);
    }
    return lastAt;
  }
}
