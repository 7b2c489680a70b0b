package org.lantoa.model.registry;

import java.util.List;
import java.util.Locale;

/** The registry files cannot be changed because they have mistakes; nothing was written. */
public final class UnusableRegistryException extends Exception {
  private static final long serialVersionUID = 1L;

  // Findings are plain records of strings; the exception itself is never serialized.
  private final transient List<Finding> findings;

  UnusableRegistryException(List<Finding> findings) {
    super(
        findings.get(0).file()
            + ':'
            + findings.get(0).line()
            + ": "
            + findings.get(0).message(Locale.ENGLISH)
            + "; nothing was written. "
            + findings.get(0).remedy(Locale.ENGLISH));
    this.findings = List.copyOf(findings);
  }

  /** The mistakes, at least one. */
  public List<Finding> findings() {
    return findings;
  }
}
