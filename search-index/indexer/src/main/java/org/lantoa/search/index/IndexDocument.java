package org.lantoa.search.index;

import java.util.OptionalLong;

/**
 * One document on its way into an index.
 *
 * @param index the index by name, as {@link Indices#nameAt} gives it
 * @param id the deterministic id
 * @param version the external version; absent where the first document of an id stays
 * @param json the document
 * @param origin where it was read
 */
record IndexDocument(
    Indices family,
    String index,
    String id,
    OptionalLong version,
    byte[] json,
    RecordPlace origin) {

  /** Whether this document makes another one of the same index and id needless. */
  boolean supersedes(IndexDocument earlier) {
    return version.isPresent() && version.getAsLong() >= earlier.version.orElse(Long.MIN_VALUE);
  }

  /** What makes two documents the same. */
  String place() {
    return index + '/' + id;
  }
}
