package org.lantoa.search.index;

import java.util.List;

/** Where documents are written, many at once. */
interface BulkTarget {

  /**
   * Makes ready for writing; doing it again changes nothing. Must be done before the first write
   * and after every outage, because a server may come back without its templates.
   *
   * @throws TargetUnavailableException if it cannot be done now
   */
  void prepare() throws TargetUnavailableException;

  /**
   * Writes documents.
   *
   * @return one outcome per document, in order
   * @throws TargetUnavailableException if nothing is known of any of them: write all again
   */
  List<ItemOutcome> write(List<IndexDocument> documents) throws TargetUnavailableException;
}
