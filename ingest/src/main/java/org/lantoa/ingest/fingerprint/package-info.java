/**
 * Remembers millions of rows in a few longs each, off the heap once they are many. Enter at {@link
 * org.lantoa.ingest.fingerprint.FingerprintTable}.
 */
@NullMarked
package org.lantoa.ingest.fingerprint;

import org.jspecify.annotations.NullMarked;
