/** Access to Flink's state from code that knows nothing of checked exceptions. */
@NullMarked
package org.lantoa.stream.state;

import org.jspecify.annotations.NullMarked;
