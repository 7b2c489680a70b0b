/** Tests. */
@NullMarked
package org.lantoa.stream.log;

import org.jspecify.annotations.NullMarked;
