package org.lantoa.ingest.template;

import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/** A sheet to fill: a header that stays in sight, and columns that say what they take. */
final class TemplateSheet {
  private static final String TEXT = "@";
  private static final String WHOLE = "#,##0";

  // Without "<": the library writes formulas into the file's XML as they are.
  private static final String WHOLE_OR_UNKNOWN =
      "OR(#=\"—\",AND(ISNUMBER(#),#>=0,#=INT(#),1000000000000>=#))";

  private static final String READ_ONLY = "EEF1F4";
  private static final String HEADER = "D9E8F5";

  private final Worksheet sheet;
  private final Choices choices;
  private final TemplateTexts texts;
  private final int rows;
  private int columns;

  /**
   * A sheet.
   *
   * @param rows for how many rows below the header the columns say what they take
   */
  TemplateSheet(Worksheet sheet, Choices choices, TemplateTexts texts, int rows) {
    this.sheet = sheet;
    this.choices = choices;
    this.texts = texts;
    this.rows = rows;
    sheet.freezePane(0, 1);
  }

  /** A column of text: a spreadsheet must not take ids, months or times for numbers. */
  int text(String title, int width) {
    int column = header(title, width);
    sheet.style(column).format(TEXT).set();
    return column;
  }

  /** A column of text to be taken from a list. */
  int choice(String title, int width, List<String> values) {
    int column = text(title, width);
    if (!values.isEmpty()) {
      below(column)
          .validateWithList(choices.list(title, values))
          .allowBlank(true)
          .errorStyle(DataValidationErrorStyle.STOP)
          .showErrorMessage(true)
          .errorTitle(title)
          .error(texts.text("validation.list"));
    }
    return column;
  }

  /** A column of whole numbers, or of "—" for what is not known. */
  int count(String title) {
    int column = header(title, 16);
    sheet.style(column).format(WHOLE).set();
    String cell = letter(column) + "2";
    below(column)
        .validateWithFormula(WHOLE_OR_UNKNOWN.replace("#", cell))
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.STOP)
        .showErrorMessage(true)
        .errorTitle(title)
        .error(texts.text("validation.count"));
    return column;
  }

  /** Writes a cell that is given, in the row below the header with a number from 0. */
  void given(int row, int column, String value) {
    sheet.inlineString(row + 1, column, value);
    sheet.style(row + 1, column).format(TEXT).fillColor(READ_ONLY).set();
  }

  private int header(String title, int width) {
    int column = columns++;
    sheet.inlineString(0, column, title);
    sheet.style(0, column).bold().fillColor(HEADER).wrapText(true).set();
    sheet.width(column, width);
    return column;
  }

  private Range below(int column) {
    return sheet.range(1, column, rows, column);
  }

  // Templates have fewer columns than the alphabet has letters.
  private static char letter(int column) {
    return (char) ('A' + column);
  }
}
