package org.lantoa.dashboards.coverage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.wording.Wording;
import org.lantoa.search.archive.CoverageSum;

/**
 * Puts coverage into words.
 *
 * @param words the language
 */
public record CoverageWords(Wording words) {
  /** A percentage, rounded down; "—" where nothing is known. */
  public String percent(@Nullable CoverageSum coverage) {
    if (coverage == null || !coverage.isKnown()) {
      return Wording.UNKNOWN;
    }
    int percent = coverage.percent();
    return percent == 0 && coverage.covered() > 0
        ? words.text("coverage.percent.some")
        : words.text("coverage.percent", percent);
  }

  /** Of how many hours something is known, where that is less than all; else empty. */
  public String hours(@Nullable CoverageSum coverage, long all) {
    return coverage == null || coverage.hours() >= all
        ? ""
        : words.text("coverage.hours", words.number(coverage.hours()), words.number(all));
  }

  /** Which sources a percentage stands for, and which it does not. */
  public String sources(ScopeCoverage coverage) {
    List<String> parts = new ArrayList<>();
    add(parts, "coverage.sources", coverage.sources());
    add(parts, "coverage.unread", coverage.unread());
    add(parts, "coverage.partly", coverage.partly());
    add(parts, "coverage.files", coverage.fileFed());
    return String.join("; ", parts);
  }

  /** The share that is missing, from 0 to 1; 0 where nothing is known. */
  public static double missing(@Nullable CoverageSum coverage) {
    return coverage == null || !coverage.isKnown()
        ? 0
        : 1 - (double) coverage.covered() / coverage.minutes();
  }

  private void add(List<String> parts, String key, long count) {
    if (count > 0) {
      parts.add(words.text(count == 1 ? key + ".one" : key, words.number(count)));
    }
  }
}
