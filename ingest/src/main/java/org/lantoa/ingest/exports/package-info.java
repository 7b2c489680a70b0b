/**
 * What an office hands in: which import takes a file. Enter at {@link
 * org.lantoa.ingest.exports.ExportKind}.
 */
@NullMarked
package org.lantoa.ingest.exports;

import org.jspecify.annotations.NullMarked;
