package org.lantoa.ingest.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** One stream of an {@link OleFile}, read from any place. */
final class OleStream {
  private final FileChannel file;
  private final long[] places;
  private final int block;
  private final long size;

  /**
   * A stream.
   *
   * @param places where in the file its blocks begin
   * @param block the bytes of each
   */
  OleStream(FileChannel file, long[] places, int block, long size) {
    this.file = file;
    this.places = places;
    this.block = block;
    this.size = size;
  }

  long size() {
    return size;
  }

  /** Where in the file a byte of the stream stands. */
  long place(long at) throws Fault {
    if (at < 0 || at / block >= places.length) {
      throw new Fault("workbook-broken");
    }
    return places[(int) (at / block)] + at % block;
  }

  /** Fills a buffer with what stands from a place on, up to the end of the stream. */
  void read(long at, ByteBuffer into) throws IOException {
    long from = at;
    while (into.hasRemaining() && from < size) {
      int limit = into.limit();
      long rest = Math.min(size - from, block - from % block);
      into.limit((int) Math.min(limit, into.position() + rest));
      int got = file.read(into, place(from));
      into.limit(limit);
      if (got < 0) {
        throw new Fault("workbook-broken");
      }
      from += got;
    }
  }
}
