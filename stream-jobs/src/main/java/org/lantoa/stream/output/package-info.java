/**
 * What the jobs write: absolute values under deterministic ids, each with a version by which a
 * restored or superseding task beats a stale one. Enter at {@link
 * org.lantoa.stream.output.OutputTopics}.
 */
@NullMarked
package org.lantoa.stream.output;

import org.jspecify.annotations.NullMarked;
