package org.lantoa.stream.totals;

import java.util.Arrays;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.stream.state.PackedType;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.Unpacker;

/**
 * All of a scope that is not kept by bucket. It is changed in place, because it changes with every
 * change of the scope: whoever got it from state must put it back, and state copies it while a
 * checkpoint is written.
 */
public final class ScopeFigures {
  /**
   * The layout that this version writes. Layout 2 knew nothing of what was told, so all is told
   * again. Layout 1, {@link ScopeState}, lies under other names of state and is taken over scope by
   * scope, see {@link TotalsState}.
   */
  public static final int LAYOUT = 3;

  private static final int BEFORE_TOLD = 2;

  /** How Flink serializes it. */
  public static final TypeInformation<ScopeFigures> TYPE =
      PackedType.of(ScopeFigures.class, new ScopeFiguresSerializer());

  /** Stands for no tick. */
  public static final long NEVER = Long.MIN_VALUE;

  /** The places of the horizons in the vector of sums; they are part of the layout. */
  private static final Horizon[] PLACES = {
    Horizon.HOUR, Horizon.DAY, Horizon.WEEK, Horizon.MONTH, Horizon.ALL
  };

  private static final int[] OFFSETS = offsets();
  private static final Measure[] MEASURES = Measure.values();

  private final long[] sums;
  private final long[] known;
  private long asOf = NEVER;
  private long posts;
  private long removed;
  private boolean due;

  /** A bit for each place: whether the total of that horizon was emitted as it is. */
  private int told;

  private ScopeFigures(long[] sums, long[] known) {
    this.sums = sums;
    this.known = known;
  }

  private static int[] offsets() {
    int[] offsets = new int[Horizon.values().length];
    for (int place = 0; place < PLACES.length; place++) {
      offsets[PLACES[place].ordinal()] = place * Figures.SLOTS;
    }
    return offsets;
  }

  /** A scope of which nothing is known yet. */
  static ScopeFigures empty() {
    return new ScopeFigures(new long[PLACES.length * Figures.SLOTS], new long[Measure.SLOTS]);
  }

  /** What an earlier layout knew. */
  static ScopeFigures of(ScopeState before) {
    ScopeFigures figures = empty();
    for (Horizon horizon : PLACES) {
      figures.add(horizon, before.sums().getOrDefault(horizon.wireName(), Figures.zero()));
    }
    figures.add(new Standing(before.posts(), before.removed(), before.known()));
    figures.asOf = before.asOf();
    figures.due = before.due();
    return figures;
  }

  ScopeFigures copy() {
    ScopeFigures copy = new ScopeFigures(sums.clone(), known.clone());
    copy.asOf = asOf;
    copy.posts = posts;
    copy.removed = removed;
    copy.due = due;
    copy.told = told;
    return copy;
  }

  void add(Horizon horizon, long[] figures) {
    Figures.add(sums, OFFSETS[horizon.ordinal()], figures);
    told &= ~bit(horizon);
  }

  void subtract(Horizon horizon, long[] figures) {
    Figures.subtract(sums, OFFSETS[horizon.ordinal()], figures);
    told &= ~bit(horizon);
  }

  void clear(Horizon horizon) {
    int from = OFFSETS[horizon.ordinal()];
    Arrays.fill(sums, from, from + Figures.SLOTS, 0);
    told &= ~bit(horizon);
  }

  void add(Standing change) {
    if (change.equals(Standing.SAME)) {
      return;
    }
    told = 0;
    posts += change.posts();
    removed += change.removed();
    for (Measure measure : MEASURES) {
      known[measure.slot()] = Math.addExact(known[measure.slot()], change.known().of(measure));
    }
  }

  /** The tick up to which the rolling sums hold; {@link #NEVER} before the first. */
  long asOf() {
    return asOf;
  }

  void moveTo(long tick) {
    asOf = tick;
    told = 0;
  }

  /** Whether the total of a horizon, its tick included, was emitted as it is. */
  boolean isTold(Horizon horizon) {
    return (told & bit(horizon)) != 0;
  }

  /** The total of a horizon was emitted as it is. */
  void tell(Horizon horizon) {
    told |= bit(horizon);
  }

  private static int bit(Horizon horizon) {
    return 1 << (OFFSETS[horizon.ordinal()] / Figures.SLOTS);
  }

  /** Whether an emission is pending. */
  boolean isDue() {
    return due;
  }

  void due(boolean pending) {
    due = pending;
  }

  long posts() {
    return posts;
  }

  long removed() {
    return removed;
  }

  Tally known() {
    return new Tally(known);
  }

  Tally gains(Horizon horizon) {
    return Figures.gains(sums, OFFSETS[horizon.ordinal()]);
  }

  long published(Horizon horizon) {
    return Figures.published(sums, OFFSETS[horizon.ordinal()]);
  }

  long active(Horizon horizon) {
    return Figures.active(sums, OFFSETS[horizon.ordinal()]);
  }

  void pack(Packer into) {
    into.octet(LAYOUT).octet(told).octet(due ? 1 : 0).octet(asOf == NEVER ? 0 : 1);
    if (asOf != NEVER) {
      into.signed(asOf / RollingTotals.MINUTE);
    }
    into.signed(posts).signed(removed).octet(known.length);
    for (long ofMeasure : known) {
      into.signed(ofMeasure);
    }
    into.octet(PLACES.length);
    for (int place = 0; place < PLACES.length; place++) {
      Figures.pack(sums, place * Figures.SLOTS, into);
    }
  }

  static ScopeFigures unpack(Unpacker packed) {
    int layout = packed.octet();
    if (layout != LAYOUT && layout != BEFORE_TOLD) {
      throw new IllegalArgumentException(
          "totals of layout "
              + layout
              + " cannot be read by a program that knows "
              + LAYOUT
              + "; start the program that wrote the checkpoint");
    }
    ScopeFigures figures = empty();
    int told = layout == BEFORE_TOLD ? 0 : packed.octet();
    figures.due = packed.octet() == 1;
    figures.asOf = packed.octet() == 0 ? NEVER : packed.signed() * RollingTotals.MINUTE;
    figures.posts = packed.signed();
    figures.removed = packed.signed();
    int measures = packed.octet();
    for (int slot = 0; slot < measures; slot++) {
      figures.known[slot] = packed.signed();
    }
    int places = packed.octet();
    long[] sum = new long[Figures.SLOTS];
    for (int place = 0; place < places; place++) {
      Arrays.fill(sum, 0);
      Figures.addPacked(packed, sum);
      figures.add(PLACES[place], sum);
    }
    figures.told = told;
    return figures;
  }
}
