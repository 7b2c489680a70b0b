package org.lantoa.ingest.watched;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * How a folder is watched.
 *
 * @param folder where offices drop files; it is created, with what lies in it, where it is missing
 * @param quiet how long a file must stand still before it is taken, at least a second
 * @param locale the language of reports, Vietnamese unless English
 */
public record WatchedSettings(Path folder, Duration quiet, Locale locale) {
  /** How long a file must stand still if nothing else is asked for. */
  public static final Duration QUIET = Duration.ofSeconds(10);

  /** The least that can be asked for: the folder is looked at once a second. */
  public static final Duration LEAST_QUIET = Duration.ofSeconds(1);

  /** Refuses a shorter time than {@link #LEAST_QUIET}. */
  public WatchedSettings {
    folder = folder.toAbsolutePath().normalize();
    if (quiet.compareTo(LEAST_QUIET) < 0) {
      throw new IllegalArgumentException(
          quiet + " are too short to tell that a file is whole; wait a second or more");
    }
  }
}
