/**
 * The steps of recomputes on their topic. Enter at {@link
 * org.lantoa.ingest.generations.GenerationLog}.
 */
@NullMarked
package org.lantoa.ingest.generations;

import org.jspecify.annotations.NullMarked;
