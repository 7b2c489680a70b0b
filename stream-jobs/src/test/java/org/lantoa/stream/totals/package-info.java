/** Tests. */
@NullMarked
package org.lantoa.stream.totals;

import org.jspecify.annotations.NullMarked;
