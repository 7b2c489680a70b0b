package org.lantoa.stream.ledger;

import org.jspecify.annotations.Nullable;
import org.lantoa.model.Counts;

/** The part of {@link PostState} that observations change. */
record Progress(
    long newestAt,
    long removedAt,
    long activeAt,
    Counts first,
    Counts last,
    long[] lastAt,
    @Nullable Long grownAt) {}
