package org.lantoa.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Texts in a temporary file whose name is removed before the first of them is written: whatever
 * ends the process, no file with texts is left. In memory stand only where each group of texts
 * begins, and those asked for lately.
 */
final class SpilledStrings implements Closeable {
  /** Texts of which one place is remembered. */
  private static final int GROUP = 32;

  private static final int RECENT = 2048;
  private static final int LONGEST_RECENT = 4096;

  private final FileChannel file;
  private final ByteBuffer writing = ByteBuffer.allocate(1 << 16);
  private final ByteBuffer reading = ByteBuffer.allocate(1 << 14).limit(0);
  private long readingFrom;
  private long[] groups = new long[1 << 10];
  private long end;
  private int size;
  private final int[] recentPlaces = new int[RECENT];
  private final @Nullable String[] recent = new @Nullable String[RECENT];

  private SpilledStrings(FileChannel file) {
    this.file = file;
  }

  static SpilledStrings create() throws IOException {
    try {
      Path path = Files.createTempFile("lantoa-", ".strings");
      try {
        return new SpilledStrings(
            FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE));
      } finally {
        Files.delete(path);
      }
    } catch (IOException noFolder) {
      throw noRoom(noFolder);
    }
  }

  // It is the temporary folder that fails here, not the file that is read.
  private static Fault noRoom(IOException cause) {
    return (Fault) new Fault("no-room-for-texts").initCause(cause);
  }

  int size() {
    return size;
  }

  void add(String text) throws IOException {
    if (size % GROUP == 0) {
      if (size / GROUP == groups.length) {
        groups = Arrays.copyOf(groups, Math.multiplyExact(groups.length, 2));
      }
      groups[size / GROUP] = end;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    write(ByteBuffer.wrap(bytes));
    remember(size, text);
    size = Math.addExact(size, 1);
  }

  private void write(ByteBuffer bytes) throws IOException {
    end += bytes.remaining();
    if (bytes.remaining() > writing.remaining()) {
      flush();
    }
    if (bytes.remaining() > writing.remaining()) {
      writeOut(bytes);
    } else {
      writing.put(bytes);
    }
  }

  private void flush() throws IOException {
    writeOut(writing.flip());
    writing.clear();
  }

  private void writeOut(ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException full) {
      throw noRoom(full);
    }
  }

  String get(int place) throws IOException {
    int slot = place % RECENT;
    String known = recent[slot];
    if (known != null && recentPlaces[slot] == place) {
      return known;
    }
    if (writing.position() > 0) {
      flush();
    }
    long at = groups[place / GROUP];
    for (int i = place / GROUP * GROUP; i < place; i++) {
      at += Integer.BYTES + window(at, Integer.BYTES).getInt();
    }
    int length = window(at, Integer.BYTES).getInt();
    String text = read(at + Integer.BYTES, length);
    remember(place, text);
    return text;
  }

  private void remember(int place, String text) {
    if (text.length() <= LONGEST_RECENT) {
      recentPlaces[place % RECENT] = place;
      recent[place % RECENT] = text;
    }
  }

  private String read(long at, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    if (length <= reading.capacity()) {
      ByteBuffer window = window(at, length);
      bytes.put(window.slice(window.position(), length));
    } else {
      fill(bytes, at);
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  // The bytes from a place on: those read last if they hold it, as texts are asked for in order.
  private ByteBuffer window(long at, int length) throws IOException {
    if (at < readingFrom || at + length > readingFrom + reading.limit()) {
      reading.clear();
      readingFrom = at;
      fill(reading, at);
      reading.flip();
    }
    return reading.position((int) (at - readingFrom));
  }

  private void fill(ByteBuffer bytes, long at) throws IOException {
    long from = at - bytes.position();
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      continue;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
