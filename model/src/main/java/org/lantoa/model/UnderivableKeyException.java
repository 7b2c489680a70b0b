package org.lantoa.model;

/** A reference from which no single post key follows. */
public final class UnderivableKeyException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why no key follows. */
  public enum Reason {
    /** Nothing is there. */
    EMPTY("the post reference is empty"),
    /** A spreadsheet turned the id into a rounded number: the digits are gone. */
    DAMAGED_BY_SPREADSHEET(
        "a spreadsheet rounded this id; export again and open the column as text"),
    /** Neither the row nor the reference says which source published the post. */
    SOURCE_MISSING("the source is not named; add a source column or use the full id PAGE_POST"),
    /** The reference belongs to another source than the one the row names. */
    OTHER_SOURCE("the reference belongs to another source than the row names"),
    /** The link may show several objects, or an id that only the platform can resolve. */
    LINK_NOT_UNIQUE(
        "this form of link does not determine the post; use the id from the export, or the"
            + " /posts/ or permalink.php link"),
    /** Neither an id nor a link of this platform. */
    MALFORMED("not an id or a link of a post on this platform");

    private final String text;

    Reason(String text) {
      this.text = text;
    }

    /** The stable code used in refusals, such as {@code key-source-missing}. */
    public String code() {
      return "key-" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  private final Reason reason;

  UnderivableKeyException(Reason reason, String reference) {
    super("'" + shortened(reference) + "': " + reason.text);
    this.reason = reason;
  }

  /** Why no key follows. */
  public Reason reason() {
    return reason;
  }

  private static String shortened(String reference) {
    return reference.length() <= 120 ? reference : reference.substring(0, 120) + "…";
  }
}
