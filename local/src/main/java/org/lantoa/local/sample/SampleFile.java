package org.lantoa.local.sample;

import java.util.List;

/** One CSV file of the sample: its name and its rows from top to bottom. */
record SampleFile(String name, List<SampleRow> rows) {
  SampleFile {
    rows = List.copyOf(rows);
  }
}
