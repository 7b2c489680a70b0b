package org.lantoa.ingest.reported;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.lantoa.ingest.files.ImportListener;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.table.TableException;

/**
 * Imports what units report by hand. No figure is appended before every file was read to its end; a
 * bad row costs only itself. A figure that stands already is not appended again; one that differs
 * replaces it and says what it replaced.
 */
public final class ReportedImport {
  private ReportedImport() {}

  /**
   * Whether a file is one of reported figures, by its header. A file that is no table, or of no
   * known kind, is none: whoever imports files of posts says what is wrong with it.
   */
  public static boolean recognises(Path file) {
    try {
      Optional<ReportedFile> opened = ReportedFile.open(file, new Messages(Locale.ENGLISH));
      opened.ifPresent(ReportedFile::close);
      return opened.isPresent();
    } catch (ReportedImportException incomplete) {
      // Its header says what it is, and lacks something: the import says what.
      return true;
    } catch (TableException unreadable) {
      return false;
    }
  }

  /**
   * Imports. What was accepted and refused stands on its topics for good when this returns.
   *
   * @param standing what was reported before
   * @param log where to append
   * @throws ReportedImportException if a file cannot be read (nothing was appended then) or the log
   *     did not confirm
   */
  public static ReportedOutcome run(
      ReportedRequest request, Standing standing, RecordLog log, ImportListener listener)
      throws ReportedImportException {
    return new ReportedRun(request, standing, log, listener).run();
  }

  /** Reads and checks; appends nothing and needs nothing running. */
  public static ReportedOutcome dryRun(ReportedRequest request, ImportListener listener)
      throws ReportedImportException {
    return new ReportedRun(request, Standing.NOTHING, null, listener).run();
  }
}
