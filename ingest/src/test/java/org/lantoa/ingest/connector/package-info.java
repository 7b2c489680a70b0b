/** What every connector must hold to: one contract, and the stand-ins that try it. */
@NullMarked
package org.lantoa.ingest.connector;

import org.jspecify.annotations.NullMarked;
