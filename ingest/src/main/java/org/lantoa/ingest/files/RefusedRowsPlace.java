package org.lantoa.ingest.files;

import java.nio.file.Path;

/** Where refused rows are written, so that they can be corrected and imported. */
public sealed interface RefusedRowsPlace {
  /** Nowhere. */
  record Nowhere() implements RefusedRowsPlace {}

  /**
   * Beside each input, as {@code NAME.bi-tu-choi.xlsx}; a file that is there already stays.
   *
   * @param otherwise the folder to take where the input's own cannot be written
   */
  record Beside(Path otherwise) implements RefusedRowsPlace {}

  /**
   * In one file, which is replaced; for one input only. It is a text file if its name ends in
   * {@code .csv}, else a workbook.
   *
   * @param file the file
   */
  record At(Path file) implements RefusedRowsPlace {}

  /** The name of the workbook that belongs to an input, the first being number 1. */
  static String workbookOf(String input, int number) {
    return RefusedRowsFile.numbered(input, number) + RefusedWorkbook.ENDING;
  }

  /** Nowhere. */
  static RefusedRowsPlace nowhere() {
    return new Nowhere();
  }
}
