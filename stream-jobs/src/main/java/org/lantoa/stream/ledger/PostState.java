package org.lantoa.stream.ledger;

import java.util.Arrays;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;

/**
 * All that is known of a counted post. Instants are milliseconds since the epoch; {@link #NEVER}
 * stands for none.
 *
 * @param layout version of this layout, {@link #LAYOUT}
 * @param publishedAt the first publication time that was read; it stays
 * @param origin wire name of the origin whose counts make totals, as of placement; it stays
 * @param path its unit and that unit's ancestors, as valid at publication; it stays
 * @param textSeen whether a text has decided on its campaigns; once true, they stay
 * @param campaigns the campaigns it belongs to
 * @param newestAt the newest counted observation
 * @param removedAt when it was found removed; {@link #NEVER} while it is shown
 * @param activeAt the date of its latest non-zero gain
 * @param first the first known value of each measure
 * @param last the last known value of each measure
 * @param lastAt per {@link Measure#slot()} the observation that gave the last known value
 * @param grownAt the date of the first non-zero gain after that of publication; absent if there is
 *     none, or if layout 1 did not tell
 */
public record PostState(
    int layout,
    long publishedAt,
    String origin,
    List<String> path,
    boolean textSeen,
    List<String> campaigns,
    long newestAt,
    long removedAt,
    long activeAt,
    Counts first,
    Counts last,
    long[] lastAt,
    @Nullable Long grownAt) {

  /** The layout that this version writes; it reads the one before, too. */
  public static final int LAYOUT = 2;

  /** Stands for no instant. */
  public static final long NEVER = Long.MIN_VALUE;

  /** How Flink serializes it. */
  public static final TypeInformation<PostState> TYPE = Types.POJO(PostState.class);

  /** Refuses a layout that this version does not know. */
  public PostState {
    if (layout != LAYOUT && layout != LAYOUT - 1) {
      throw new IllegalArgumentException(
          "post state of layout "
              + layout
              + " cannot be read by a program that knows "
              + LAYOUT
              + "; start the program that wrote the checkpoint");
    }
    path = List.copyOf(path);
    campaigns = List.copyOf(campaigns);
    lastAt = Arrays.copyOf(lastAt, Measure.SLOTS);
  }

  /** A post that was placed and of which nothing is known yet. */
  static PostState placed(
      long publishedAt, CountingOrigin origin, List<String> path, Membership membership) {
    long[] lastAt = new long[Measure.SLOTS];
    Arrays.fill(lastAt, NEVER);
    return new PostState(
        LAYOUT,
        publishedAt,
        origin.wireName(),
        path,
        membership.textSeen(),
        membership.campaigns(),
        NEVER,
        NEVER,
        NEVER,
        Counts.unknown(),
        Counts.unknown(),
        lastAt,
        null);
  }

  /** The same post after the text first seen has decided on its campaigns. */
  PostState joined(Membership membership) {
    return new PostState(
        LAYOUT,
        publishedAt,
        origin,
        path,
        membership.textSeen(),
        membership.campaigns(),
        newestAt,
        removedAt,
        activeAt,
        first,
        last,
        lastAt,
        grownAt);
  }

  /** The same post after an observation. */
  PostState counted(Progress progress) {
    return new PostState(
        LAYOUT,
        publishedAt,
        origin,
        path,
        textSeen,
        campaigns,
        progress.newestAt(),
        progress.removedAt(),
        progress.activeAt(),
        progress.first(),
        progress.last(),
        progress.lastAt(),
        progress.grownAt());
  }

  /** What observations change. */
  Progress progress() {
    return new Progress(newestAt, removedAt, activeAt, first, last, lastAt, grownAt);
  }

  boolean isRemoved() {
    return removedAt != NEVER;
  }

  /** A copy of the vector. */
  @Override
  public long[] lastAt() {
    return lastAt.clone();
  }
}
