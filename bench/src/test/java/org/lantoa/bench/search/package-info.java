/** Tests of the measurements of the search. */
@NullMarked
package org.lantoa.bench.search;

import org.jspecify.annotations.NullMarked;
