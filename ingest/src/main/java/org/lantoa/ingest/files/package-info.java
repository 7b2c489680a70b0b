/**
 * Import of files: rows of counts become contents and observations, or are refused with row,
 * column, value and reason. Enter at {@link org.lantoa.ingest.files.FileImport}.
 */
@NullMarked
package org.lantoa.ingest.files;

import org.jspecify.annotations.NullMarked;
