package org.lantoa.ingest.http;

/**
 * A field of an answer has another shape than the one that this program knows. It names the field,
 * never its value.
 */
public final class AnswerFieldException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String path;

  AnswerFieldException(String code, String path) {
    super(
        (path.isEmpty() ? "the answer" : path)
            + ": "
            + code
            + ": the platform's answer has another shape than this program knows, and is not"
            + " taken; see whether a newer version of this program knows it");
    this.code = code;
    this.path = path;
  }

  /**
   * What is wrong: {@code missing}, {@code wrong-type}, {@code negative}, {@code too-large}, {@code
   * too-long}, {@code too-many} or {@code not-an-instant}.
   */
  public String code() {
    return code;
  }

  /** Where, such as {@code data[3].shares.count}; ids that are names of fields show as a star. */
  public String path() {
    return path;
  }
}
