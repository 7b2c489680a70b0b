/** Tests. */
@NullMarked
package org.lantoa.stream.output;

import org.jspecify.annotations.NullMarked;
