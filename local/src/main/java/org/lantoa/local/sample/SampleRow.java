package org.lantoa.local.sample;

import java.time.Instant;
import org.lantoa.model.Counts;

/**
 * One row of a file: one observation of one post.
 *
 * @param text what the post said when it was observed; offices sometimes edit
 */
record SampleRow(SamplePost post, String text, Instant observedAt, Counts counts) {}
