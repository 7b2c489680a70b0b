/**
 * The calls that are made with one token: allowed, counted, repeated, and held back while the
 * platform forbids them. Enter at {@link org.lantoa.ingest.calls.TokenCalls}.
 */
@NullMarked
package org.lantoa.ingest.calls;

import org.jspecify.annotations.NullMarked;
