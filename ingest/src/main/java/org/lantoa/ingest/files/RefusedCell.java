package org.lantoa.ingest.files;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A cell of a file of refused rows, written so that no spreadsheet changes or runs it: in text
 * files an apostrophe goes before what a spreadsheet would take for a formula, a date or a number
 * to round. In files of refused rows one leading apostrophe is taken away again, so nothing is
 * lost.
 */
final class RefusedCell {
  /** The folded headers by which such a file is known. */
  static final List<String> MARKS =
      List.of(HeaderName.folded("Mã lý do"), HeaderName.folded("Reason code"));

  /** What stands for a cell that may not be repeated; refused again until somebody fills it in. */
  static final String WITHHELD = "?";

  private static final String GUARD = "'";
  private static final Pattern FORMULA = Pattern.compile("(?s)['=+\\-@\t\r\n].*");
  private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,11}");

  private RefusedCell() {}

  static String guarded(Column.Form form, String value) {
    boolean isText = form == Column.Form.TEXT || form == Column.Form.LINK || value.equals(WITHHELD);
    boolean isWord = form == Column.Form.WORD && !FORMULA.matcher(value).matches();
    boolean isSafe =
        value.isEmpty()
            || isWord
            || (isText ? !FORMULA.matcher(value).matches() : SHORT_NUMBER.matcher(value).matches());
    return isSafe ? value : GUARD + value;
  }

  /** A cell that is text anyway; only its own leading apostrophe would be lost. */
  static String quoted(String value) {
    return value.startsWith(GUARD) ? GUARD + value : value;
  }

  static String unguarded(String cell) {
    return cell.startsWith(GUARD) ? cell.substring(GUARD.length()).strip() : cell;
  }
}
