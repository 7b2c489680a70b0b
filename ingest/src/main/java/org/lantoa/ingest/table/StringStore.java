package org.lantoa.ingest.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts that the cells of a workbook share, read as far as they are asked for. The first of
 * them stay in memory; of more, as many as a large archive of posts has, the rest goes to a file
 * without a name.
 */
final class StringStore implements Closeable {
  /** What texts in memory may take, counting what an object costs; twice that in bytes. */
  static final int KEPT_CHARACTERS = 4 << 20;

  private static final int OBJECT = 40;

  private final TextSource source;
  private final List<String> kept = new ArrayList<>();
  private int room;
  private @Nullable SpilledStrings spilled;

  StringStore(TextSource source) {
    this(source, KEPT_CHARACTERS);
  }

  /**
   * A store.
   *
   * @param keptCharacters what texts in memory may take
   */
  StringStore(TextSource source, int keptCharacters) {
    this.source = source;
    this.room = keptCharacters;
  }

  /** The text at a place. */
  String get(int place) throws IOException {
    while (place >= size()) {
      if (!readOne()) {
        throw new Fault("workbook-broken");
      }
    }
    return place < kept.size()
        ? kept.get(place)
        : Objects.requireNonNull(spilled).get(place - kept.size());
  }

  private int size() {
    return kept.size() + (spilled == null ? 0 : spilled.size());
  }

  private boolean readOne() throws IOException {
    String text = source.next();
    if (text != null) {
      add(text);
    }
    return text != null;
  }

  private void add(String text) throws IOException {
    room -= spilled == null ? text.length() + OBJECT : 0;
    if (room >= 0 && spilled == null) {
      kept.add(text);
      return;
    }
    if (spilled == null) {
      spilled = SpilledStrings.create();
    }
    spilled.add(text);
  }

  /** Reads on to the end, which finds what is damaged there. */
  void finish() throws IOException {
    while (readOne()) {
      continue;
    }
  }

  /** How many texts are in memory, for tests. */
  int kept() {
    return kept.size();
  }

  @Override
  public void close() throws IOException {
    try (source) {
      if (spilled != null) {
        spilled.close();
      }
    }
  }
}
