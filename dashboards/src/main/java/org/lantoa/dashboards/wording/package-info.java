/**
 * How pages and reports put things into words: the two languages, their texts, numbers and dates.
 * Enter at {@link org.lantoa.dashboards.wording.Wording}.
 */
@NullMarked
package org.lantoa.dashboards.wording;

import org.jspecify.annotations.NullMarked;
