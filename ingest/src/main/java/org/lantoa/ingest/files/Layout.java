package org.lantoa.ingest.files;

import java.util.List;
import org.lantoa.model.CountingOrigin;

/**
 * What a kind of file looks like.
 *
 * @param name the name by which {@code --preset} asks for it
 * @param origin the origin of the counts in such a file
 * @param times the forms of its times
 * @param columns all columns that are read; no other cell of a file is
 * @param names which of the columns are what
 */
record Layout(
    String name, CountingOrigin origin, TimeForms times, List<Column> columns, Names names) {
  Layout {
    columns = List.copyOf(columns);
  }

  /**
   * Columns by name.
   *
   * @param required without which no row can be understood
   * @param counts of counts, of which at least one must be there
   * @param key from which the post's key follows, as people are told
   * @param source says which source published the post, as messages name it
   * @param published of the publication time, as messages name it
   */
  record Names(
      List<String> required,
      List<String> counts,
      List<String> key,
      String source,
      String published) {
    Names {
      required = List.copyOf(required);
      counts = List.copyOf(counts);
      key = List.copyOf(key);
    }
  }
}
