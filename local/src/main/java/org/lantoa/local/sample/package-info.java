/**
 * The sample: a made-up province whose offices publish, written as the files that users have, with
 * its true totals counted beside it. Enter at {@link org.lantoa.local.sample.Sample}.
 */
@NullMarked
package org.lantoa.local.sample;

import org.jspecify.annotations.NullMarked;
