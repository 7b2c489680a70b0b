/** Tests of the import of reported figures. */
@NullMarked
package org.lantoa.ingest.reported;

import org.jspecify.annotations.NullMarked;
