package org.lantoa.ingest.polling;

/** What the record of a refused post says. */
final class RefusalTexts {
  private RefusalTexts() {}

  /** What failed, what follows and what to do. */
  static String of(String code) {
    return switch (code) {
      case "foreign-source" ->
          "The platform listed a post of another source; it is not counted. Check that the key of"
              + " this source is the id of the office's own page or channel.";
      case "observed-in-future" ->
          "The platform's answer is dated in the future; these counts are not counted, the next"
              + " reading is tried. Set this machine's clock right.";
      case "published-after-observed" ->
          "The platform says that the post was published after it was read; these counts are not"
              + " counted, the next reading is tried. Set this machine's clock right.";
      default ->
          "A field of the platform's answer has another shape than the one this program knows; what"
              + " it belongs to is not counted, the rest of what was read is. If it stays so, report"
              + " the field and the platform's interface version to the makers of this program.";
    };
  }
}
