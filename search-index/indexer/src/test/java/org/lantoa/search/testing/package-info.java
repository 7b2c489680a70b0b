/** What integration tests share: real servers, sample records, waiting for a condition. */
@NullMarked
package org.lantoa.search.testing;

import org.jspecify.annotations.NullMarked;
