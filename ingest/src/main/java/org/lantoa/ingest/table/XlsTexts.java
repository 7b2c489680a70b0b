package org.lantoa.ingest.table;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The shared texts of an XLS file. They run on over many records; a text cut by the end of one goes
 * on in the next behind a byte that says anew how wide its letters are.
 */
final class XlsTexts implements TextSource {
  private static final int WIDE = 1;
  private static final int SPOKEN = 4;
  private static final int RICH = 8;
  private static final int HEAD = 8;

  private final BiffRecords records;
  private long left;
  private int at = HEAD;

  /**
   * The texts of a workbook.
   *
   * @param records standing at the record where they begin
   */
  XlsTexts(BiffRecords records) throws Fault {
    this.records = records;
    this.left = records.intAt(4) & 0xFFFFFFFFL;
  }

  @Override
  public @Nullable String next() throws IOException {
    if (left == 0) {
      return null;
    }
    left--;
    int letters = take() | take() << 8;
    int flags = take();
    int runs = (flags & RICH) == 0 ? 0 : take() | take() << 8;
    long spoken =
        (flags & SPOKEN) == 0 ? 0 : (take() | take() << 8 | take() << 16 | (long) take() << 24);
    String text = letters(letters, (flags & WIDE) != 0);
    skip(4L * runs + spoken);
    return text;
  }

  private int take() throws IOException {
    if (at >= records.length()) {
      proceed();
    }
    return records.byteAt(at++);
  }

  // Empty records follow each other only in damaged files, but then perhaps in millions.
  private void proceed() throws IOException {
    do {
      if (!records.next() || records.type() != BiffRecords.CONTINUE) {
        throw new Fault("workbook-broken");
      }
    } while (records.length() == 0);
    at = 0;
  }

  private String letters(int count, boolean areWide) throws IOException {
    StringBuilder text = new StringBuilder(count);
    boolean isWide = areWide;
    while (text.length() < count) {
      if (at >= records.length()) {
        proceed();
        isWide = (records.byteAt(at++) & WIDE) != 0;
      }
      int room = (records.length() - at) / (isWide ? 2 : 1);
      int some = Math.min(room, count - text.length());
      if (some == 0 && at < records.length()) {
        throw new Fault("workbook-broken");
      }
      text.append(records.textAt(at, some, isWide));
      at += isWide ? 2 * some : some;
    }
    return text.toString();
  }

  private void skip(long bytes) throws IOException {
    long rest = bytes;
    while (rest > 0) {
      if (at >= records.length()) {
        proceed();
      }
      int some = (int) Math.min(rest, records.length() - at);
      at += some;
      rest -= some;
    }
  }

  @Override
  public void close() {
    left = 0;
  }
}
