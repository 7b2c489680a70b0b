package org.lantoa.ingest.files;

import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/**
 * Remembers every accepted row in a few longs and compares later rows of the same post and instant
 * with it.
 */
final class SeenRows {
  private static final int PLACE = 0;
  private static final int PUBLISHED = 1;
  private static final int COUNTS = 2;
  private static final int CONTENT = 3;
  private static final int COLUMNS = 4;
  private static final int ROW_BITS = 44;

  private final FingerprintTable rows = new FingerprintTable(COLUMNS);

  /** How a row relates to those before it. */
  enum Relation {
    NEW(""),
    DUPLICATE("duplicate"),
    OTHER_COUNTS("conflicting-counts"),
    OTHER_PUBLICATION("conflicting-published"),
    OTHER_CONTENT("conflicting-content");

    private final String code;

    Relation(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /**
   * A row's place among all files of one import.
   *
   * @param file the file's index
   * @param row the line in it
   */
  record Place(int file, long row) {}

  /**
   * A comparison.
   *
   * @param relation how the row relates to the first of its post and instant
   * @param first where that one stands; the row itself if it is new
   */
  record Comparison(Relation relation, Place first) {}

  /** Compares a row with the first of its post and instant, and remembers it if it is that one. */
  Comparison add(Place place, Observation observation, Content content) {
    Fingerprint key =
        Fingerprint.of(observation.post().text(), observation.observedAt().toString());
    long counts = Fingerprint.of(observation.counts().toString()).low();
    long published = observation.publishedAt().toEpochMilli();
    long said = fingerprint(content);
    int found = rows.find(key);
    if (found >= 0) {
      return new Comparison(relation(found, published, counts, said), place(found));
    }
    int added = rows.add(key);
    rows.set(added, PLACE, ((long) place.file << ROW_BITS) | place.row);
    rows.set(added, PUBLISHED, published);
    rows.set(added, COUNTS, counts);
    rows.set(added, CONTENT, said);
    return new Comparison(Relation.NEW, place);
  }

  /** What tells one content of a post from another, its times aside. */
  static long fingerprint(Content content) {
    return Fingerprint.of(content.kind().wireName(), content.text(), content.permalink()).low();
  }

  private Relation relation(int found, long published, long counts, long said) {
    if (rows.get(found, COUNTS) != counts) {
      return Relation.OTHER_COUNTS;
    }
    if (rows.get(found, PUBLISHED) != published) {
      return Relation.OTHER_PUBLICATION;
    }
    return rows.get(found, CONTENT) == said ? Relation.DUPLICATE : Relation.OTHER_CONTENT;
  }

  private Place place(int found) {
    long packed = rows.get(found, PLACE);
    return new Place((int) (packed >>> ROW_BITS), packed & (1L << ROW_BITS) - 1);
  }
}
