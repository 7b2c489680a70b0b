/** The watched folder, looked at on demand and ended at any step. */
@NullMarked
package org.lantoa.ingest.watched;

import org.jspecify.annotations.NullMarked;
