/**
 * Which refusals need no telling, because another job has told them. Enter at {@link
 * org.lantoa.stream.refusals.ToldRefusals}.
 */
@NullMarked
package org.lantoa.stream.refusals;

import org.jspecify.annotations.NullMarked;
