@NullMarked
package org.lantoa.search.analysis;

import org.jspecify.annotations.NullMarked;
