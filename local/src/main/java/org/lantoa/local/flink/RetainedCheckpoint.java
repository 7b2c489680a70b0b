package org.lantoa.local.flink;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A completed checkpoint on disk, {@code <checkpoints>/<job>/chk-<number>}.
 *
 * @param folder the folder that holds its {@code _metadata}
 * @param number Flink's number; a restored job counts on from the number it was restored from
 */
public record RetainedCheckpoint(Path folder, long number) {
  /** Flink writes this file last: without it the checkpoint was never completed. */
  static final String METADATA = "_metadata";

  /**
   * Newest first. A job that starts from a checkpoint counts on from its number, so the greater
   * number is the newer one whatever job wrote it; the folder's name only makes the order total.
   */
  static final Comparator<RetainedCheckpoint> NEWEST_FIRST =
      Comparator.comparingLong(RetainedCheckpoint::number)
          .reversed()
          .thenComparing(RetainedCheckpoint::folder);

  private static final Pattern NAME = Pattern.compile("chk-(\\d{1,18})");

  static Optional<RetainedCheckpoint> of(Path folder) {
    Matcher name = NAME.matcher(folder.getFileName().toString());
    return name.matches()
        ? Optional.of(new RetainedCheckpoint(folder, Long.parseLong(name.group(1))))
        : Optional.empty();
  }

  /** The file that describes it. */
  public Path metadata() {
    return folder.resolve(METADATA);
  }
}
