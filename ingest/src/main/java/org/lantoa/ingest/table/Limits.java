package org.lantoa.ingest.table;

/** The bounds that keep any file from taking the memory or the time of the process. */
final class Limits {
  /** The longest cell in characters; Facebook allows posts of 63,206, a workbook's cell 32,767. */
  static final int CELL = 1 << 16;

  /** More than the longest post with all its counts, quotes doubled; a longer row is refused. */
  static final int ROW = 1 << 18;

  /** Cells of a row of a workbook that are kept apart; no header may have as many. */
  static final int CELLS = 1024;

  /** Rows at the top of a sheet among which its header is looked for. */
  static final int TOP_ROWS = 40;

  /**
   * Quotes that open and never close, each read on up to {@link #ROW} characters and given up; with
   * more of them the file is no table, and reading on would take hours.
   */
  static final int RUNAWAY_QUOTES = 100;

  /** Bytes that the parts of one workbook may unpack to: a 300 MB workbook comes to 2 to 4 GiB. */
  static final long UNPACKED = 8L << 30;

  /** How much larger than packed a part may be; sheets come to 5 to 50, deflate's most is 1032. */
  static final int RATIO = 250;

  /** Bytes that a part may unpack to whatever its ratio: small sheets of equal rows pack well. */
  static final long UNPACKED_FREELY = 32L << 20;

  /** Parts of a workbook; the largest have one for each sheet, drawing and comment. */
  static final int PARTS = 10_000;

  /** Bytes of the list of those parts. */
  static final long PARTS_LIST = 4L << 20;

  /** Sheets of a workbook. */
  static final int SHEETS = 512;

  /** Characters of one tag; the longest real ones declare some dozens of namespaces. */
  static final int TAG = 1 << 16;

  /** Attributes of one tag. */
  static final int ATTRIBUTES = 256;

  /** Elements within elements; workbooks need 8. */
  static final int DEPTH = 64;

  /** Styles of cells; Excel itself allows 64,000. */
  static final int STYLES = 1 << 16;

  /** The last row that a sheet can have. */
  static final long ROWS = 1 << 20;

  private Limits() {}
}
