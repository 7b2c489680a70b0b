package org.lantoa.ingest.table;

import java.util.List;

/** What a reader of a table knows of its header. */
public interface HeaderProbe {
  /** How many of some names are columns that it knows; 0 if they make no header. */
  int known(List<String> names);

  /**
   * The name of a column below a heading that stands over several: “Lượt” over “chia sẻ”. Where the
   * heading may change what the figures mean, as “Mục tiêu” does, the name says both.
   */
  String below(String group, String name);
}
