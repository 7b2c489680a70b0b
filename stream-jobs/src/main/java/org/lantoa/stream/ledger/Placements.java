package org.lantoa.stream.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.lantoa.stream.state.Packer;
import org.lantoa.stream.state.Unpacker;

/**
 * Where posts count, as it lies in their packed state: the origin that counts, the path of units
 * and the campaigns. A post hardly ever changes in it, and many posts agree in it, so what was read
 * lately is kept and found again by its bytes. Not for use by several threads.
 */
final class Placements {
  private static final int SLOTS = 1 << 12;

  /**
   * One of them.
   *
   * @param packed its bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared as records are, nor changed.
  record Placement(
      String origin, List<String> path, boolean textSeen, List<String> campaigns, byte[] packed) {

    // What was read from here is the same object; another one may be equal and is packed again.
    @SuppressWarnings("ReferenceEquality")
    private boolean isThatOf(PostState post) {
      return path == post.path()
          && campaigns == post.campaigns()
          && textSeen == post.textSeen()
          && origin.equals(post.origin());
    }
  }

  private static final Placement NOWHERE =
      new Placement("", List.of(), false, List.of(), new byte[0]);

  private final Placement[] kept = new Placement[SLOTS];
  private final Packer packer = new Packer();
  private Placement latest = NOWHERE;

  Placements() {
    Arrays.fill(kept, NOWHERE);
  }

  /** The bytes of where a post counts; not to be changed. */
  byte[] packed(PostState post) {
    if (!latest.isThatOf(post)) {
      packer.reset();
      text(post.origin());
      texts(post.path());
      packer.octet(post.textSeen() ? 1 : 0);
      texts(post.campaigns());
      latest =
          new Placement(
              post.origin(), post.path(), post.textSeen(), post.campaigns(), packer.toBytes());
    }
    return latest.packed();
  }

  private void texts(List<String> texts) {
    packer.count(texts.size());
    texts.forEach(this::text);
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    packer.count(bytes.length).raw(bytes, 0, bytes.length);
  }

  /**
   * Reads what {@link #packed} gave.
   *
   * @param bytes what the unpacker reads
   * @param unpacker stands before it, and then behind it
   */
  Placement read(byte[] bytes, Unpacker unpacker) {
    int from = unpacker.position();
    skipText(unpacker);
    skipTexts(unpacker);
    unpacker.skip(1);
    skipTexts(unpacker);
    int to = unpacker.position();
    int slot = slot(bytes, from, to);
    Placement found = kept[slot];
    if (!Arrays.equals(found.packed(), 0, found.packed().length, bytes, from, to)) {
      found = unpack(Arrays.copyOfRange(bytes, from, to));
      kept[slot] = found;
    }
    latest = found;
    return found;
  }

  private static void skipTexts(Unpacker unpacker) {
    for (long left = unpacker.count(); left > 0; left--) {
      skipText(unpacker);
    }
  }

  private static void skipText(Unpacker unpacker) {
    unpacker.skip((int) unpacker.count());
  }

  private static int slot(byte[] bytes, int from, int to) {
    int hash = 1;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + bytes[at];
    }
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }

  private static Placement unpack(byte[] packed) {
    Unpacker unpacker = new Unpacker().of(packed);
    return new Placement(
        readText(packed, unpacker),
        readTexts(packed, unpacker),
        unpacker.octet() == 1,
        readTexts(packed, unpacker),
        packed);
  }

  private static List<String> readTexts(byte[] packed, Unpacker unpacker) {
    String[] texts = new String[(int) unpacker.count()];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = readText(packed, unpacker);
    }
    return List.of(texts);
  }

  private static String readText(byte[] packed, Unpacker unpacker) {
    int length = (int) unpacker.count();
    String text = new String(packed, unpacker.position(), length, StandardCharsets.UTF_8);
    unpacker.skip(length);
    return text;
  }
}
