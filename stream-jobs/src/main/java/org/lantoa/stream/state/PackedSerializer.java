package org.lantoa.stream.state;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.base.TypeSerializerSingleton;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * What serializers of our own have in common: values that nobody changes, of no fixed length. A
 * value is copied by not copying it, unless a subclass says otherwise.
 */
public abstract class PackedSerializer<T> extends TypeSerializerSingleton<T> {
  private static final long serialVersionUID = 1L;

  @Override
  public boolean isImmutableType() {
    return true;
  }

  @Override
  public T copy(T from) {
    return from;
  }

  @Override
  public T copy(T from, T reuse) {
    return copy(from);
  }

  @Override
  public int getLength() {
    return -1;
  }

  @Override
  public T deserialize(T reuse, DataInputView source) throws IOException {
    return deserialize(source);
  }

  @Override
  public void copy(DataInputView source, DataOutputView target) throws IOException {
    serialize(deserialize(source), target);
  }

  /** A number that is seldom negative, in as few bytes as {@link Packer#count} takes. */
  protected static void writeCount(long value, DataOutputView target) throws IOException {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      target.writeByte((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    target.writeByte((int) rest);
  }

  /** Reads what {@link #writeCount} wrote. */
  protected static long readCount(DataInputView source) throws IOException {
    byte next = source.readByte();
    long value = next & 0x7F;
    for (int shift = 7; next < 0; shift += 7) {
      next = source.readByte();
      value |= (long) (next & 0x7F) << shift;
    }
    return value;
  }

  /** A number that may as well be negative. */
  protected static void writeSigned(long value, DataOutputView target) throws IOException {
    writeCount(value << 1 ^ value >> 63, target);
  }

  /** Reads what {@link #writeSigned} wrote. */
  protected static long readSigned(DataInputView source) throws IOException {
    long value = readCount(source);
    return value >>> 1 ^ -(value & 1);
  }
}
