package org.lantoa.ingest.files;

import java.util.List;

/** Collects the reports of an import. */
final class TestingListener {
  private TestingListener() {}

  static ImportListener into(List<RowReport> reports) {
    return new ImportListener() {
      @Override
      public void row(RowReport report) {
        reports.add(report);
      }
    };
  }
}
