/**
 * Access to Flink's state from code that knows nothing of checked exceptions, and the packing of
 * what lives there.
 */
@NullMarked
package org.lantoa.stream.state;

import org.jspecify.annotations.NullMarked;
