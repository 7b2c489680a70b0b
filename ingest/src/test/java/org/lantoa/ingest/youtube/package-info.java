/** YouTube, its quota and its errors, by a stand-in of it. */
@NullMarked
package org.lantoa.ingest.youtube;

import org.jspecify.annotations.NullMarked;
