package org.lantoa.ingest.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Bounds the list of parts at the end of a zip file before it is read: Java reads it as a whole
 * into memory, and it may fill the file. Each place that could be the list's end is looked at.
 */
final class ParcelList {
  private static final int END = 0x06054B50;
  private static final int END_LENGTH = 22;
  private static final int LOCATOR = 0x07064B50;
  private static final int LOCATOR_LENGTH = 20;
  private static final int LONG_END_LENGTH = 56;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private ParcelList() {}

  static void requireShort(Path path) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      long tail = Math.min(file.size(), END_LENGTH + LONGEST_COMMENT + LOCATOR_LENGTH);
      ByteBuffer bytes = read(file, file.size() - tail, (int) tail);
      for (int i = 0; i + Integer.BYTES <= bytes.limit(); i++) {
        int mark = bytes.getInt(i);
        if (mark == END && i + END_LENGTH <= bytes.limit()) {
          long size = bytes.getInt(i + 12) & 0xFFFFFFFFL;
          int parts = bytes.getShort(i + 10) & 0xFFFF;
          // All ones: the true figure stands in the longer form.
          require(parts == 0xFFFF ? 0 : parts, size == 0xFFFFFFFFL ? 0 : size);
        } else if (mark == LOCATOR && i + LOCATOR_LENGTH <= bytes.limit()) {
          requireShort(file, bytes.getLong(i + 8));
        }
      }
    }
  }

  private static void requireShort(FileChannel file, long at) throws IOException {
    if (at >= 0 && at <= file.size() - LONG_END_LENGTH) {
      ByteBuffer end = read(file, at, LONG_END_LENGTH);
      require(end.getLong(32), end.getLong(40));
    }
  }

  private static void require(long parts, long size) throws Fault {
    if (parts < 0 || parts > Limits.PARTS || size < 0 || size > Limits.PARTS_LIST) {
      throw new Fault("workbook-too-large");
    }
  }

  private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
      continue;
    }
    return bytes.flip();
  }
}
