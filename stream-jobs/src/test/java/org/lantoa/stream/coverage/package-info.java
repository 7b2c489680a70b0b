@NullMarked
package org.lantoa.stream.coverage;

import org.jspecify.annotations.NullMarked;
