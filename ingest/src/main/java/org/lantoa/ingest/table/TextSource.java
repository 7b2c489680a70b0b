package org.lantoa.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The texts that the cells of a workbook share, one after the other. */
interface TextSource extends Closeable {
  /** The next text; null at the end. */
  @Nullable String next() throws IOException;
}
