package org.lantoa.ingest.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An opened file that is known to be text, positioned behind its byte order mark. */
final class TextFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TextFile.class);
  private static final int SNIFFED = 4096;

  private final String name;
  private final long size;
  private final CountingStream bytes;
  private final Reader reader;

  private TextFile(String name, long size, CountingStream bytes) {
    this.name = name;
    this.size = size;
    this.bytes = bytes;
    // Bytes that are no UTF-8 become U+FFFD; the rows that use them are refused one by one.
    this.reader =
        new InputStreamReader(
            bytes,
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /**
   * Opens a file.
   *
   * @throws ImportException if it is missing, a folder, unreadable, empty or no text
   */
  static TextFile open(Path path, Messages messages) throws ImportException {
    String name = nameOf(path);
    if (Files.isDirectory(path)) {
      throw messages.file("directory", null, name);
    }
    if (!Files.exists(path)) {
      throw messages.file("not-found", null, name);
    }
    try {
      CountingStream bytes =
          new CountingStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
      try {
        requireText(bytes, name, messages);
        return new TextFile(name, Files.size(path), bytes);
      } catch (IOException | ImportException failed) {
        bytes.close();
        throw failed;
      }
    } catch (IOException unreadable) {
      throw messages.file("unreadable", unreadable, name);
    }
  }

  static String nameOf(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  private static void requireText(CountingStream bytes, String name, Messages messages)
      throws IOException, ImportException {
    bytes.mark(SNIFFED);
    byte[] head = bytes.readNBytes(SNIFFED);
    bytes.reset();
    if (startsWith(head, 0xFF, 0xFE) || startsWith(head, 0xFE, 0xFF)) {
      throw messages.file("utf16", null, name);
    }
    if (startsWith(head, 'P', 'K', 3, 4) || startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw messages.file("workbook", null, name);
    }
    // A zero further on costs only its row.
    for (int i = 0; i < head.length && head[i] != '\n'; i++) {
      if (head[i] == 0) {
        throw messages.file("binary", null, name);
      }
    }
    if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
      bytes.skipNBytes(3);
    }
    if (new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").isBlank()) {
      throw messages.file("empty", null, name);
    }
  }

  private static boolean startsWith(byte[] head, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  String name() {
    return name;
  }

  Reader reader() {
    return reader;
  }

  /** How much was read, 0 to 1; a file that grows meanwhile stays at 1. */
  double fraction() {
    return size == 0 ? 1 : Math.min(1, (double) bytes.count / size);
  }

  // Nothing was written to it, so a failing close loses nothing.
  @Override
  public void close() {
    try {
      reader.close();
    } catch (IOException failed) {
      LOG.debug("closing an imported file failed", failed);
    }
  }

  private static final class CountingStream extends FilterInputStream {
    private long count;
    private long marked;

    CountingStream(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int got = super.read(buffer, offset, length);
      count += Math.max(0, got);
      return got;
    }

    @Override
    public synchronized void mark(int limit) {
      super.mark(limit);
      marked = count;
    }

    @Override
    public synchronized void reset() throws IOException {
      super.reset();
      count = marked;
    }
  }
}
