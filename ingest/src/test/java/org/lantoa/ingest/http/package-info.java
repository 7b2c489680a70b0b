@NullMarked
package org.lantoa.ingest.http;

import org.jspecify.annotations.NullMarked;
