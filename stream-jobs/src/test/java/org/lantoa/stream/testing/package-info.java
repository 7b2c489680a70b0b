/** Fakes and fixtures of this module's tests. */
@NullMarked
package org.lantoa.stream.testing;

import org.jspecify.annotations.NullMarked;
