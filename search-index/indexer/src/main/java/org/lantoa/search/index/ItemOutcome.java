package org.lantoa.search.index;

/** What became of one document of a bulk, by the status that Elasticsearch gave it. */
sealed interface ItemOutcome {

  /** It stands in the index. */
  record Written() implements ItemOutcome {}

  /** The index holds the same or a newer version: as good as written. */
  record Superseded() implements ItemOutcome {}

  /** Elasticsearch will never take it. */
  record Refused(int status, String errorType) implements ItemOutcome {}

  /** Nothing is wrong with the document; Elasticsearch cannot take it now. */
  record TryLater(int status, String errorType) implements ItemOutcome {}

  /**
   * Classifies by status, and by the error's type where one status has two meanings.
   *
   * @param errorType Elasticsearch's name of the error; empty if there is none
   */
  static ItemOutcome of(int status, String errorType) {
    if (status >= 200 && status < 300) {
      return new Written();
    }
    return switch (status) {
      case 409 -> new Superseded();
      // Rights, blocks, missing indices and overload concern the server, not the document.
      case 401, 403, 404, 408, 429 -> new TryLater(status, errorType);
      default -> {
        // "validation_exception" with 400 is the limit of shards: the next index cannot be made.
        boolean isDocument =
            status >= 400 && status < 500 && !errorType.equals("validation_exception");
        yield isDocument ? new Refused(status, errorType) : new TryLater(status, errorType);
      }
    };
  }
}
