/**
 * How well sources were watched: coverage per hour, their state, and their followers per day, all
 * from the polls. Enter at {@link org.lantoa.stream.coverage.CoverageOperator}.
 */
@NullMarked
package org.lantoa.stream.coverage;

import org.jspecify.annotations.NullMarked;
