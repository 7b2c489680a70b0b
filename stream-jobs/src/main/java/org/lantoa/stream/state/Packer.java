package org.lantoa.stream.state;

import java.util.Arrays;

/** Writes numbers into few bytes: small ones into one, whatever their type. */
public final class Packer {
  private static final int SEVEN = 0x7F;
  private static final int MORE = 0x80;

  private byte[] bytes = new byte[64];
  private int size;

  /** Begins anew, in the same memory. */
  public Packer reset() {
    size = 0;
    return this;
  }

  /** How many bytes were written. */
  public int size() {
    return size;
  }

  /** A number that is seldom negative. */
  public Packer count(long value) {
    reserve(10);
    long rest = value;
    while ((rest & ~(long) SEVEN) != 0) {
      bytes[size++] = (byte) (rest & SEVEN | MORE);
      rest >>>= 7;
    }
    bytes[size++] = (byte) rest;
    return this;
  }

  /** A number that may as well be negative. */
  public Packer signed(long value) {
    return count(value << 1 ^ value >> 63);
  }

  /** A number from 0 to 255. */
  public Packer octet(int value) {
    reserve(1);
    bytes[size++] = (byte) value;
    return this;
  }

  /** Four bytes, whatever the number. */
  public Packer fixed(int value) {
    return octet(value >>> 24).octet(value >>> 16).octet(value >>> 8).octet(value);
  }

  /** Bytes as they are. */
  public Packer raw(byte[] from, int at, int length) {
    reserve(length);
    System.arraycopy(from, at, bytes, size, length);
    size += length;
    return this;
  }

  /** A copy of what was written. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** What was written, in this object's own memory: the first {@link #size} bytes. */
  public byte[] buffer() {
    return bytes;
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
