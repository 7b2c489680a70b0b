package org.lantoa.ingest.exports;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lantoa.ingest.reported.ReportedImport;

/** Which import takes a file. Its header decides, the same wherever a file comes in. */
public enum ExportKind {
  /**
   * Counts of posts, which {@link org.lantoa.ingest.files.FileImport} takes; also whatever cannot
   * be understood, because that import says what is wrong with it.
   */
  POSTS,
  /** Figures that units report by hand, which {@link ReportedImport} takes. */
  REPORTED;

  /** The kind of one file. */
  public static ExportKind of(Path file) {
    return ReportedImport.recognises(file) ? REPORTED : POSTS;
  }

  /** Files by their kinds, each list in the given order; a kind that none is of is left out. */
  public static Map<ExportKind, List<Path>> sorted(List<Path> files) {
    return Collections.unmodifiableMap(
        files.stream()
            .collect(
                Collectors.groupingBy(
                    ExportKind::of,
                    () -> new EnumMap<>(ExportKind.class),
                    Collectors.toUnmodifiableList())));
  }
}
