package org.lantoa.ingest.files;

import java.util.List;

/**
 * The result of an import that ran to its end.
 *
 * @param summary the figures
 * @param told what a reader of the figures must know
 */
public record ImportOutcome(ImportSummary summary, List<ImportNote> told) {
  /** Copies the list. */
  public ImportOutcome {
    told = List.copyOf(told);
  }

  /** What a reader of the figures must know, in the request's language. */
  public List<String> notes() {
    return told.stream().map(ImportNote::text).toList();
  }
}
