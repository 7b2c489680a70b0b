package org.lantoa.ingest.files;

import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;

/**
 * What a post says.
 *
 * @param kind what it is
 * @param text the office's own text; absent if the file has none
 * @param permalink where the platform shows it; absent if not given
 */
record Wording(ContentKind kind, @Nullable String text, @Nullable String permalink) {
  /** Of a cell of text, whose letters the table has composed already. */
  static Wording of(ContentKind kind, String text, @Nullable String permalink) {
    return new Wording(kind, text.isEmpty() ? null : text, permalink);
  }
}
