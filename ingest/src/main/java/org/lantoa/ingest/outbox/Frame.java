package org.lantoa.ingest.outbox;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32C;
import org.lantoa.model.topic.Topic;

/**
 * One record as it stands in a segment: its length, a checksum, then where it goes and what it is.
 *
 * @param topic where it goes
 * @param key its key
 * @param value its bytes
 * @param everyPartition whether it goes to every partition of the topic
 */
record Frame(Topic topic, String key, byte[] value, boolean everyPartition) {
  /** What stands before the body: its length and its checksum. */
  static final int HEAD_BYTES = 2 * Integer.BYTES;

  /** More than the brokers take; a longer length was never written by this program. */
  private static final int LARGEST_BODY = 32 << 20;

  private static final int LEAST_BODY = 1 + 2 * Integer.BYTES;

  private static final Map<String, Topic> TOPICS =
      Arrays.stream(Topic.values())
          .collect(Collectors.toMap(Topic::topicName, Function.identity()));

  /** A frame that is not whole, or not what was written. */
  static final class TornException extends IOException {
    private static final long serialVersionUID = 1L;

    TornException(String message) {
      super(message);
    }
  }

  /** The bytes of the frame. */
  byte[] bytes() {
    byte[] topicName = topic.topicName().getBytes(StandardCharsets.UTF_8);
    byte[] keyBytes = key.getBytes(StandardCharsets.UTF_8);
    int length = 1 + 2 * Integer.BYTES + topicName.length + keyBytes.length + value.length;
    ByteBuffer buffer = ByteBuffer.allocate(HEAD_BYTES + length);
    buffer.putInt(length).putInt(0);
    buffer.put((byte) (everyPartition ? 1 : 0));
    buffer.putInt(topicName.length).put(topicName);
    buffer.putInt(keyBytes.length).put(keyBytes);
    buffer.put(value);
    return buffer.putInt(Integer.BYTES, checksum(buffer.array(), HEAD_BYTES)).array();
  }

  /**
   * Reads the next frame.
   *
   * @throws TornException if it ends before its end, or its checksum is another one
   */
  static Frame read(DataInputStream in) throws IOException {
    try {
      int length = in.readInt();
      int checksum = in.readInt();
      if (length < 1 || length > LARGEST_BODY) {
        throw new TornException("a record of " + length + " bytes");
      }
      byte[] body = new byte[length];
      in.readFully(body);
      if (checksum(body, 0) != checksum) {
        throw new TornException("a record with another checksum");
      }
      return ofBody(ByteBuffer.wrap(body));
    } catch (EOFException early) {
      throw new TornException("a record that ends early");
    }
  }

  /** How many bytes the whole frame has that stands at a place; 0 if none does. */
  static int lengthAt(byte[] file, int place) {
    int left = file.length - place - HEAD_BYTES;
    if (left < LEAST_BODY) {
      return 0;
    }
    ByteBuffer at = ByteBuffer.wrap(file, place, file.length - place);
    int length = at.getInt();
    int checksum = at.getInt();
    // Any byte may be asked about: a checksum is dear, and these are never otherwise.
    boolean isLikely =
        length >= LEAST_BODY
            && length <= Math.min(left, LARGEST_BODY)
            && at.get() >> 1 == 0
            && at.getInt() >> 8 == 0;
    if (!isLikely) {
      return 0;
    }
    CRC32C own = new CRC32C();
    own.update(file, place + HEAD_BYTES, length);
    return (int) own.getValue() == checksum ? HEAD_BYTES + length : 0;
  }

  private static Frame ofBody(ByteBuffer body) throws IOException {
    boolean everyPartition = body.get() == 1;
    String name = text(body);
    Topic topic = TOPICS.get(name);
    if (topic == null) {
      throw new IOException(
          "a record for '"
              + name
              + "', a topic that this version does not know; start the version that wrote it");
    }
    String key = text(body);
    byte[] value = new byte[body.remaining()];
    body.get(value);
    return new Frame(topic, key, value, everyPartition);
  }

  private static String text(ByteBuffer body) {
    byte[] bytes = new byte[body.getInt()];
    body.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static int checksum(byte[] bytes, int from) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, from, bytes.length - from);
    return (int) checksum.getValue();
  }
}
