/** Tests. */
@NullMarked
package org.lantoa.stream;

import org.jspecify.annotations.NullMarked;
