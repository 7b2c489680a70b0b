package org.lantoa.local.sample;

import java.util.List;

/**
 * One step of the sample.
 *
 * @param name of its CSV file
 * @param rows the file's rows from top to bottom
 * @param removals what was found out beside it, and stands on the log after its rows
 */
record SampleFile(String name, List<SampleRow> rows, List<SampleRemoval> removals) {
  SampleFile {
    rows = List.copyOf(rows);
    removals = List.copyOf(removals);
  }
}
