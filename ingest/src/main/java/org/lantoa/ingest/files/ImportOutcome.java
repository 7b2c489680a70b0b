package org.lantoa.ingest.files;

import java.util.List;

/**
 * The result of an import that ran to its end.
 *
 * @param summary the figures
 * @param notes what a reader of the figures must know, in the request's language
 */
public record ImportOutcome(ImportSummary summary, List<String> notes) {
  /** Copies the list. */
  public ImportOutcome {
    notes = List.copyOf(notes);
  }
}
