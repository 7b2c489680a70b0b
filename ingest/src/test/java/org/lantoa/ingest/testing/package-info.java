/** Hand-written stand-ins for what ingest talks to. */
@NullMarked
package org.lantoa.ingest.testing;

import org.jspecify.annotations.NullMarked;
