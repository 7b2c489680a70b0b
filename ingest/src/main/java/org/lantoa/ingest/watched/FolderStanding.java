package org.lantoa.ingest.watched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lantoa.ingest.table.Table;

/**
 * What lies in a watched folder now, seen by anyone, whether or not a process takes files from it.
 *
 * @param waiting files that are not put away yet
 * @param done files that were imported and still lie there with their reports
 * @param failed files of which nothing counts and which still lie there with their reports
 * @param lastFailure the newest of these
 */
public record FolderStanding(long waiting, long done, long failed, Optional<Failure> lastFailure) {
  /**
   * A file of which nothing counts.
   *
   * @param file its name
   * @param code the stable code of the reason
   * @param at when it was decided
   */
  public record Failure(String file, String code, Instant at) {}

  /**
   * Looks at a folder; one that is missing holds nothing.
   *
   * @throws IOException if it cannot be read
   */
  public static FolderStanding of(Path folder) throws IOException {
    long waiting = entries(folder).stream().filter(FolderStanding::isWaiting).count();
    List<Path> failed = records(Outcome.FAILED.folderIn(folder));
    return new FolderStanding(
        waiting + Workplace.countIn(folder),
        records(Outcome.DONE.folderIn(folder)).size(),
        failed.size(),
        failed.stream()
            .max(Comparator.comparingLong(FolderStanding::changedAt))
            .flatMap(ReportRecord::failureIn));
  }

  /** Whether something is a file that was dropped, whole or not. */
  static boolean isWaiting(Path path) {
    DroppedName name = DroppedName.of(path);
    return !name.isTemporary()
        && !name.isCompanion()
        && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static List<Path> records(Path folder) throws IOException {
    return entries(folder).stream()
        .filter(path -> Table.nameOf(path).endsWith(DroppedName.RECORD))
        .toList();
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    }
  }

  private static long changedAt(Path record) {
    try {
      return Files.getLastModifiedTime(record).toMillis();
    } catch (IOException gone) {
      return 0;
    }
  }
}
