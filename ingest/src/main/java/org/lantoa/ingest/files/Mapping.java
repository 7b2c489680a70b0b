package org.lantoa.ingest.files;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/**
 * What a mapping file says.
 *
 * @param origin whose counts the table holds
 * @param platform where its posts were published
 * @param source the one source of all its rows; absent if a column or the key names it
 * @param key what the column of posts holds
 * @param dateOrder the order of day and month; absent if the rows decide
 * @param zone the zone of times that name none; absent for the registry's
 * @param headers the header names of each field
 */
record Mapping(
    CountingOrigin origin,
    Platform platform,
    @Nullable SourceKey source,
    Key key,
    @Nullable DateOrder dateOrder,
    @Nullable ZoneId zone,
    Map<MappedField, List<String>> headers) {

  Mapping {
    Map<MappedField, List<String>> copy = new EnumMap<>(MappedField.class);
    headers.forEach((field, names) -> copy.put(field, List.copyOf(names)));
    headers = Collections.unmodifiableMap(copy);
  }

  /** What stands in the column of posts. */
  enum Key {
    /** The platform's id of the post alone; the source is told otherwise. */
    ID,
    /** {@code PAGE_POST}. */
    FULL_ID,
    /** A link. */
    LINK;

    /** The name in mapping files: {@code full-id}. */
    String wireName() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Key> ofWireName(String name) {
      return Arrays.stream(values()).filter(key -> key.wireName().equals(name)).findFirst();
    }

    /** Whether a cell can be one of these. */
    boolean isMet(String cell) {
      return switch (this) {
        case ID -> !cell.contains("/");
        case FULL_ID -> cell.contains("_") && !cell.contains("/");
        case LINK -> cell.contains("/");
      };
    }

    /** Whether it names the source too. */
    boolean namesSource() {
      return this != ID;
    }
  }
}
