/**
 * The one way by which connectors speak to platforms: one request, one bounded answer, whatever the
 * other side does, and what may be tried again. Enter at {@link
 * org.lantoa.ingest.http.PlatformHttp}; {@link org.lantoa.ingest.http.Resilience} repeats what
 * passes, {@link org.lantoa.ingest.http.JsonFields} reads allow-listed fields of an answer.
 */
@NullMarked
package org.lantoa.ingest.http;

import org.jspecify.annotations.NullMarked;
