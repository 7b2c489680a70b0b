package org.lantoa.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Tells kinds of files by how they begin; their names decide nothing about tables. */
final class FileKind {
  private static final int HEAD = 4096;

  /**
   * What Excel puts beside a workbook that is open, as long as it is: the name of who opened it.
   */
  private static final String LOCK = "~$";

  private static final int LONGEST_LOCK = 1024;

  private FileKind() {}

  static Book open(Path path, FileState state, ToIntFunction<List<String>> known)
      throws IOException {
    if (state.size() <= LONGEST_LOCK && Table.nameOf(path).startsWith(LOCK)) {
      throw new Fault("lock-file");
    }
    byte[] head = head(path);
    if (starts(head, 'P', 'K', 3, 4)) {
      return XlsxBook.open(path);
    }
    if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      return XlsBook.open(path);
    }
    if (starts(head, 'P', 'K') && (starts(head, 'P', 'K', 5, 6) || starts(head, 'P', 'K', 7, 8))) {
      throw new Fault("archive");
    }
    requireText(head);
    return TextBook.open(path, state, head, known);
  }

  private static byte[] head(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readNBytes(HEAD);
    }
  }

  private static void requireText(byte[] head) throws Fault {
    if (starts(head, 0x1F, 0x8B)
        || starts(head, 'R', 'a', 'r', '!')
        || starts(head, '7', 'z', 0xBC, 0xAF)) {
      throw new Fault("archive");
    }
    String text =
        new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
    String plain = text.startsWith("ï»¿") ? text.substring(3).stripLeading() : text;
    if (Stream.of("<html", "<!doctype", "<table", "<?xml", "<meta", "<head")
        .anyMatch(plain::startsWith)) {
      throw new Fault("web-page");
    }
    if (plain.startsWith("%pdf")) {
      throw new Fault("binary");
    }
  }

  static boolean starts(byte[] head, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
