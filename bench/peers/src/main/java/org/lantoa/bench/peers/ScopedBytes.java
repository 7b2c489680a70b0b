package org.lantoa.bench.peers;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.lantoa.model.Measure;

/** What Kafka Streams carries, in fixed binary forms: as cheap as any. */
final class ScopedBytes {
  private static final int LONGS = Measure.SLOTS * Long.BYTES;

  private ScopedBytes() {}

  /** Date and gains; the scope is the key. */
  static byte[] ofGain(ScopedGain gain) {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + LONGS).putLong(gain.at());
    bytes.asLongBuffer().put(gain.gains());
    return bytes.array();
  }

  static ScopedGain gain(String scope, byte[] value) {
    ByteBuffer bytes = ByteBuffer.wrap(value);
    long at = bytes.getLong();
    long[] gains = new long[Measure.SLOTS];
    bytes.asLongBuffer().get(gains);
    return new ScopedGain(scope, at, gains);
  }

  /** Numbers, as stores keep them. */
  static final class Longs implements Serializer<long[]>, Deserializer<long[]> {
    @Override
    public byte[] serialize(String topic, long[] numbers) {
      ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES);
      bytes.asLongBuffer().put(numbers);
      return bytes.array();
    }

    @Override
    public long[] deserialize(String topic, byte[] bytes) {
      long[] numbers = new long[bytes.length / Long.BYTES];
      ByteBuffer.wrap(bytes).asLongBuffer().get(numbers);
      return numbers;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
      // The form is fixed.
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }

  /**
   * Names a bucket: the scope, a horizon's slide and the bucket's end.
   *
   * @param scope text of the scope
   * @param slide its length
   * @param end its end
   */
  record Bucket(String scope, long slide, long end) {
    byte[] bytes() {
      byte[] text = scope.getBytes(StandardCharsets.UTF_8);
      return ByteBuffer.allocate(text.length + 2 * Long.BYTES)
          .put(text)
          .putLong(slide)
          .putLong(end)
          .array();
    }

    static Bucket of(byte[] key) {
      int text = key.length - 2 * Long.BYTES;
      ByteBuffer numbers = ByteBuffer.wrap(key, text, 2 * Long.BYTES);
      return new Bucket(
          new String(key, 0, text, StandardCharsets.UTF_8), numbers.getLong(), numbers.getLong());
    }
  }
}
