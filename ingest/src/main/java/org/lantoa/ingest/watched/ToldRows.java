package org.lantoa.ingest.watched;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.files.RowReport;
import org.lantoa.ingest.files.RowReport.Outcome;

/** Keeps what an import tells of rows for the report, and ends it when the folder is closed. */
final class ToldRows implements ImportListener {
  /** More rows than anybody reads; the workbook of refused rows has them all. */
  static final int MOST = 1000;

  private final BooleanSupplier isStopping;
  private final List<RowReport> rows = new ArrayList<>();
  private long left;

  ToldRows(BooleanSupplier isStopping) {
    this.isStopping = isStopping;
  }

  /**
   * Keeps a row that does not count.
   *
   * @throws CancellationException if the folder is closed
   */
  @Override
  public void row(RowReport report) {
    requireGoingOn();
    if (report.outcome() == Outcome.DUPLICATE) {
      return;
    }
    if (rows.size() < MOST) {
      rows.add(report);
    } else {
      left++;
    }
  }

  @Override
  public void progress(String file, long read, double fraction) {
    requireGoingOn();
  }

  private void requireGoingOn() {
    if (isStopping.getAsBoolean()) {
      throw new CancellationException("the folder is closed; the file is imported again later");
    }
  }

  List<RowReport> rows() {
    return rows;
  }

  long left() {
    return left;
  }
}
