package org.lantoa.local.simulator.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What befalls a post after publication; an absent instant means never.
 *
 * @param editedAt when its text was changed
 * @param removedAt when it was removed
 * @param restoredAt when it was shown again after that
 * @param correctedAt when the platform took some of its reactions back
 * @param correction how many of a hundred it took back
 */
record Mishap(
    @Nullable Instant editedAt,
    @Nullable Instant removedAt,
    @Nullable Instant restoredAt,
    @Nullable Instant correctedAt,
    int correction) {
  static final Mishap NONE = new Mishap(null, null, null, null, 0);
}
