/**
 * What every observation must satisfy before it is appended, whatever brought it. Enter at {@link
 * org.lantoa.ingest.observation.ObservationGate}.
 */
@NullMarked
package org.lantoa.ingest.observation;

import org.jspecify.annotations.NullMarked;
