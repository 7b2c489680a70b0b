package org.lantoa.ingest.table;

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
import java.util.List;
import java.util.function.ToIntFunction;

/** A text file of delimited cells, read from behind its byte order mark. */
final class TextBook implements Book {
  private final Path path;
  private final long size;
  private final TextEncoding encoding;
  private final ToIntFunction<List<String>> known;
  private CountingStream bytes;

  private TextBook(Path path, long size, TextEncoding encoding, ToIntFunction<List<String>> known)
      throws IOException {
    this.path = path;
    this.size = size;
    this.encoding = encoding;
    this.known = known;
    this.bytes = stream(path);
  }

  static TextBook open(Path path, FileState state, byte[] head, ToIntFunction<List<String>> known)
      throws IOException {
    TextEncoding encoding = TextEncoding.of(path, head);
    if (encoding.decode(head).replace("\uFEFF", "").isBlank() && state.size() <= head.length) {
      throw new Fault("empty");
    }
    return new TextBook(path, state.size(), encoding, known);
  }

  private static CountingStream stream(Path path) throws IOException {
    return new CountingStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
  }

  @Override
  public List<String> sheets() {
    return List.of("");
  }

  @Override
  public List<String> hidden() {
    return List.of();
  }

  @Override
  public RowSource open(int sheet) throws IOException {
    if (bytes.count > 0) {
      bytes.close();
      bytes = stream(path);
    }
    bytes.skipNBytes(encoding.markLength());
    LineReader lines = new LineReader(reader());
    return new RecordReader(lines, Delimiter.of(lines, known));
  }

  // Bytes that the encoding does not have become U+FFFD; rows that use them are refused.
  private Reader reader() {
    if (encoding.charset().equals(StandardCharsets.UTF_8)) {
      return new Utf8Reader(bytes);
    }
    return new InputStreamReader(
        bytes,
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE));
  }

  /** A file that grows meanwhile stays at 1. */
  @Override
  public double fraction() {
    return size == 0 ? 1 : (double) bytes.count / size;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }

  private static final class CountingStream extends FilterInputStream {
    private long count;

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
  }
}
