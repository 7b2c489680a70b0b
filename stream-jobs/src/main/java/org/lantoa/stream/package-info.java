/**
 * The jobs. Enter at {@link org.lantoa.stream.EngagementJob}, which turns contents, observations
 * and the registry into gains and totals.
 */
@NullMarked
package org.lantoa.stream;

import org.jspecify.annotations.NullMarked;
