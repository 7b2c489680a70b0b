package org.lantoa.ingest.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet. */
interface RowSource {
  /** The next row that is not blank; null at the end. */
  @Nullable Row next() throws IOException;
}
