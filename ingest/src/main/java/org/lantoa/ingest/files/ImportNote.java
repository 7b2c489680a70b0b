package org.lantoa.ingest.files;

/**
 * What a reader of the figures must know.
 *
 * @param code the stable code, such as {@code zone}; where a text is kept it tells which may not
 *     be, because it repeats names that stand in the file
 * @param text for people, in the request's language
 */
public record ImportNote(String code, String text) {
  /** Where times without a zone are. */
  public static final String ZONE = "zone";

  /** Which sheets of a workbook are read and which not, by the names that stand in the file. */
  public static final String SHEETS = "sheet";

  /** Whether such a note says where refused rows were written, with the whole path, or were not. */
  public boolean isOfRefusedRows() {
    return code.startsWith("refused-");
  }
}
