/** Erasing the text of a post for good. Enter at {@link org.lantoa.ingest.erasure.Erasure}. */
@NullMarked
package org.lantoa.ingest.erasure;

import org.jspecify.annotations.NullMarked;
