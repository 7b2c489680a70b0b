package org.lantoa.dashboards.page;

/** What concerns all figures of all pages, and stands above them. */
public enum Notice {
  /** Figures were found that do not add up. */
  WRONG_FIGURES("wrong"),
  /** Figures are being computed anew; those shown are the old ones. */
  RECOMPUTING("recomputing");

  private final String key;

  Notice(String key) {
    this.key = key;
  }

  /** The key of its text. */
  public String textKey() {
    return "notice." + key;
  }
}
