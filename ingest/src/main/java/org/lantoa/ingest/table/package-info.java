/**
 * Tables as offices keep them, text files and workbooks, as rows of text cells: bounded in memory
 * whatever the file holds. Enter at {@link org.lantoa.ingest.table.Table}.
 */
@NullMarked
package org.lantoa.ingest.table;

import org.jspecify.annotations.NullMarked;
