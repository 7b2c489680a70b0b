package org.lantoa.local.simulator.graph;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A place in a listing: after the entry of this rank and id. It stays right while posts come and
 * go.
 *
 * @param pause whether an empty page was answered for this place already
 */
record Cursor(long rank, String id, boolean pause) implements Comparable<Cursor> {
  static final Cursor START = new Cursor(Long.MAX_VALUE, "~", false);

  static Cursor parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String[] parts = plain.split("\\|", -1);
      return new Cursor(Long.parseLong(parts[0]), parts[1], Boolean.parseBoolean(parts[2]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException foreign) {
      throw GraphErrors.badParameter("(#100) Invalid cursor for 'after'");
    }
  }

  String text() {
    byte[] plain = (rank + "|" + id + '|' + pause).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
  }

  Cursor paused() {
    return new Cursor(rank, id, true);
  }

  /** Newest first. */
  @Override
  public int compareTo(Cursor other) {
    int byRank = Long.compare(other.rank, rank);
    return byRank != 0 ? byRank : other.id.compareTo(id);
  }
}
