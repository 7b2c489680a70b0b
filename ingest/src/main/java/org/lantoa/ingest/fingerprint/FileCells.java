package org.lantoa.ingest.fingerprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Cells in a mapped file of the system's temporary folder. The file loses its name at once, so
 * nothing is left of it however the process ends; its room comes back when the cells are collected.
 */
final class FileCells implements LongCells {
  // 1 GiB a segment: a buffer is addressed by int.
  private static final int SEGMENT_BITS = 27;
  private static final long SEGMENT = 1L << SEGMENT_BITS;
  private static final int ZEROS = 1 << 20;

  private final LongBuffer[] segments;

  private FileCells(LongBuffer[] segments) {
    this.segments = segments;
  }

  static FileCells of(long cells) {
    try {
      Path file = Files.createTempFile("lantoa-rows", ".tmp");
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
        Files.delete(file);
        fill(channel, cells * Long.BYTES);
        return new FileCells(map(channel, cells));
      }
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  // Without real zeros a full disk would show at some later access, as a fault of the process.
  private static void fill(FileChannel channel, long bytes) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocateDirect(ZEROS);
    for (long left = bytes; left > 0; ) {
      zeros.clear().limit((int) Math.min(ZEROS, left));
      while (zeros.hasRemaining()) {
        left -= channel.write(zeros);
      }
    }
  }

  private static LongBuffer[] map(FileChannel channel, long cells) throws IOException {
    LongBuffer[] segments = new LongBuffer[(int) ((cells + SEGMENT - 1) / SEGMENT)];
    for (int i = 0; i < segments.length; i++) {
      long from = i * SEGMENT;
      long length = Math.min(SEGMENT, cells - from);
      segments[i] =
          channel.map(MapMode.READ_WRITE, from * Long.BYTES, length * Long.BYTES).asLongBuffer();
    }
    return segments;
  }

  @Override
  public long get(long cell) {
    return segments[(int) (cell >>> SEGMENT_BITS)].get((int) (cell & SEGMENT - 1));
  }

  @Override
  public void set(long cell, long value) {
    segments[(int) (cell >>> SEGMENT_BITS)].put((int) (cell & SEGMENT - 1), value);
  }
}
