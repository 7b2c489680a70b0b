package org.lantoa.ingest.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file spells its letters. A byte order mark decides; then bytes of zero, which only
 * UTF-16 has in text; then whether the bytes of the whole file are UTF-8, as all files ought to be;
 * and only for what cannot be UTF-8, whether they can be windows-1258, Vietnamese Excel's “CSV”.
 * What is neither is refused, because decoding by guess would change the letters of every text.
 *
 * @param charset the encoding
 * @param markLength bytes of the byte order mark
 */
record TextEncoding(Charset charset, int markLength) {
  /** UTF-16 text of any language has ASCII digits, delimiters and line ends in this share. */
  private static final int LEAST_ZEROS = 4;

  static TextEncoding of(Path path, byte[] head) throws IOException {
    if (FileKind.starts(head, 0xEF, 0xBB, 0xBF)) {
      return new TextEncoding(StandardCharsets.UTF_8, 3);
    }
    if (FileKind.starts(head, 0xFF, 0xFE)) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 2);
    }
    if (FileKind.starts(head, 0xFE, 0xFF)) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 2);
    }
    int pairs = head.length / 2;
    int first = zeros(head, 0);
    int second = zeros(head, 1);
    if (first == 0 && second > 0 && second * LEAST_ZEROS >= pairs) {
      return new TextEncoding(StandardCharsets.UTF_16LE, 0);
    }
    if (second == 0 && first > 0 && first * LEAST_ZEROS >= pairs) {
      return new TextEncoding(StandardCharsets.UTF_16BE, 0);
    }
    requireNoZeros(head);
    return new TextEncoding(eightBit(path), 0);
  }

  private static int zeros(byte[] head, int from) {
    int zeros = 0;
    for (int i = from; i < head.length; i += 2) {
      zeros += head[i] == 0 ? 1 : 0;
    }
    return zeros;
  }

  // A zero behind the first line costs only its row.
  private static void requireNoZeros(byte[] head) throws Fault {
    for (int i = 0; i < head.length && head[i] != '\n'; i++) {
      if (head[i] == 0) {
        throw new Fault("binary");
      }
    }
  }

  private static Charset eightBit(Path path) throws IOException {
    ByteCensus census = new ByteCensus();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      int got;
      while (!census.isCertain() && (got = in.read(buffer)) >= 0) {
        census.add(buffer, got);
      }
    }
    return census.charset();
  }

  String decode(byte[] head) {
    return new String(head, markLength, head.length - markLength, charset);
  }
}
