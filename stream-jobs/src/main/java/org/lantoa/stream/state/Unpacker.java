package org.lantoa.stream.state;

/** Reads what {@link Packer} wrote. */
public final class Unpacker {
  private byte[] bytes = new byte[0];
  private int at;
  private int end;

  /** Reads all of an array. */
  public Unpacker of(byte[] packed) {
    return of(packed, 0, packed.length);
  }

  /** Reads a part of an array. */
  public Unpacker of(byte[] packed, int from, int to) {
    bytes = packed;
    at = from;
    end = to;
    return this;
  }

  /** Whether all was read. */
  public boolean isAtEnd() {
    return at >= end;
  }

  /** Where it reads. */
  public int position() {
    return at;
  }

  /** Passes bytes over. */
  public void skip(int length) {
    at += length;
  }

  /** A number that {@link Packer#count} wrote. */
  public long count() {
    byte next = bytes[at++];
    long value = next & 0x7F;
    for (int shift = 7; next < 0; shift += 7) {
      next = bytes[at++];
      value |= (long) (next & 0x7F) << shift;
    }
    return value;
  }

  /** A number that {@link Packer#signed} wrote. */
  public long signed() {
    long value = count();
    return value >>> 1 ^ -(value & 1);
  }

  /** A number that {@link Packer#octet} wrote. */
  public int octet() {
    return bytes[at++] & 0xFF;
  }

  /** A number that {@link Packer#fixed} wrote. */
  public int fixed() {
    return octet() << 24 | octet() << 16 | octet() << 8 | octet();
  }
}
