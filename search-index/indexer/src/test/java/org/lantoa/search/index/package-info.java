@NullMarked
package org.lantoa.search.index;

import org.jspecify.annotations.NullMarked;
