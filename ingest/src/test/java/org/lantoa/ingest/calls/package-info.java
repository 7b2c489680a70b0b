/** The calls of one token, and lists that have no end. */
@NullMarked
package org.lantoa.ingest.calls;

import org.jspecify.annotations.NullMarked;
