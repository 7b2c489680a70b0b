package org.lantoa.ingest.watched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows which files have stood still for long enough: neither size nor time changed with any look,
 * and the bytes at the end of that time are those of its beginning. A copy that reserves its room
 * at once, or keeps the time of the original, is noticed by its bytes.
 */
final class StandingStill {
  private final Duration quiet;
  private final InstantSource clock;
  private final Map<Path, Look> looks = new HashMap<>();

  StandingStill(Duration quiet, InstantSource clock) {
    this.quiet = quiet;
    this.clock = clock;
  }

  /**
   * What was seen of a file; the mark is absent until it did not change from one look to another.
   */
  private record Look(long size, FileTime changedAt, Instant since, @Nullable FileMark mark) {}

  /**
   * Looks at a file.
   *
   * @return its content if it is whole; empty if more looks are needed
   * @throws IOException if it cannot be read
   */
  Optional<FileMark> whole(Path file) throws IOException {
    BasicFileAttributes now =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    Look last = looks.get(file);
    if (last == null
        || last.size() != now.size()
        || !last.changedAt().equals(now.lastModifiedTime())) {
      looks.put(file, new Look(now.size(), now.lastModifiedTime(), clock.instant(), null));
      return Optional.empty();
    }
    Instant instant = clock.instant();
    if (last.mark() == null || instant.isBefore(last.since())) {
      looks.put(file, new Look(last.size(), last.changedAt(), instant, FileMark.of(file)));
      return Optional.empty();
    }
    if (instant.isBefore(last.since().plus(quiet))) {
      return Optional.empty();
    }
    FileMark mark = FileMark.of(file);
    if (!mark.equals(last.mark())) {
      looks.put(file, new Look(last.size(), last.changedAt(), instant, mark));
      return Optional.empty();
    }
    return Optional.of(mark);
  }

  /** Begins anew with a file. */
  void forget(Path file) {
    looks.remove(file);
  }

  /** Forgets all files but these. */
  void keepOnly(Collection<Path> files) {
    looks.keySet().retainAll(files);
  }
}
