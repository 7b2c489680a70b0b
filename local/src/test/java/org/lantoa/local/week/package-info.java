/**
 * Made-up pages that are read for days by the real connectors through the real job, while much goes
 * wrong; and what must be true of the figures all the same.
 */
@NullMarked
package org.lantoa.local.week;

import org.jspecify.annotations.NullMarked;
