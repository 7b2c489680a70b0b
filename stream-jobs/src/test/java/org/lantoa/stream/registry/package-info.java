/** Tests. */
@NullMarked
package org.lantoa.stream.registry;

import org.jspecify.annotations.NullMarked;
