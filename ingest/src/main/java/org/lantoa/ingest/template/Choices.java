package org.lantoa.ingest.template;

import java.util.List;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The lists to choose from, on a hidden sheet: within a cell's rule only 255 letters have room. */
final class Choices {
  private final Worksheet sheet;
  private int columns;

  Choices(Workbook workbook, String name) {
    sheet = workbook.newWorksheet(name);
    sheet.setVisibilityState(VisibilityState.HIDDEN);
  }

  Range list(String title, List<String> values) {
    int column = columns++;
    sheet.inlineString(0, column, title);
    for (int i = 0; i < values.size(); i++) {
      sheet.inlineString(i + 1, column, values.get(i));
    }
    return sheet.range(1, column, values.size(), column);
  }
}
