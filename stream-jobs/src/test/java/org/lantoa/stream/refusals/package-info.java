@NullMarked
package org.lantoa.stream.refusals;

import org.jspecify.annotations.NullMarked;
