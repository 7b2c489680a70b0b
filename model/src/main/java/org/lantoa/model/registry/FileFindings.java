package org.lantoa.model.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found in one file. */
final class FileFindings {
  private final String file;
  private final List<Finding> found = new ArrayList<>();

  FileFindings(String file) {
    this.file = file;
  }

  void add(Mistake mistake, int line, String... details) {
    found.add(new Finding(mistake.severity(), file, line, mistake.code(), List.of(details)));
  }

  /** What was found, from the top of the file to its end. */
  List<Finding> inFileOrder() {
    return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
  }
}
