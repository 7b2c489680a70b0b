package org.lantoa.ingest.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * One part of a workbook, unpacked as it is read: ended where it grows out of proportion, and
 * compared with its checksum at its end, which Java's zip files do not do.
 */
final class Part extends FilterInputStream {
  private final Parcel parcel;
  private final ZipEntry entry;
  private final CRC32 sum = new CRC32();
  private long unpacked;

  Part(Parcel parcel, ZipEntry entry, InputStream packed) {
    super(packed);
    this.parcel = parcel;
    this.entry = entry;
  }

  /** How much of it was read, 0 to 1, as far as the workbook says its size. */
  double fraction() {
    return entry.getSize() <= 0 ? 1 : Math.min(1, (double) unpacked / entry.getSize());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int got = super.read(buffer, offset, length);
    if (got < 0) {
      if (entry.getCrc() >= 0 && entry.getCrc() != sum.getValue()) {
        throw new ZipException("a part does not have its checksum");
      }
      return got;
    }
    unpacked += got;
    sum.update(buffer, offset, got);
    parcel.count(got);
    if (unpacked > Limits.UNPACKED_FREELY
        && unpacked / Limits.RATIO > Math.max(1, entry.getCompressedSize())) {
      throw new Fault("workbook-too-large");
    }
    return got;
  }
}
