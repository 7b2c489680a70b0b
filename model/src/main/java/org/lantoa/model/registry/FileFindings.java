package org.lantoa.model.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is found in one file. */
public final class FileFindings {
  private final String file;
  private final List<Finding> found = new ArrayList<>();

  /** Of a file with a name. */
  public FileFindings(String file) {
    this.file = file;
  }

  /** Adds a finding at a line, from 1; 0 for the file as a whole. */
  public void add(Mistake mistake, int line, String... details) {
    found.add(new Finding(mistake.severity(), file, line, mistake.code(), List.of(details)));
  }

  /** What was found, from the top of the file to its end. */
  public List<Finding> inFileOrder() {
    return found.stream().sorted(Comparator.comparingInt(Finding::line)).toList();
  }
}
