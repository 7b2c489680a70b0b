package org.lantoa.ingest.outbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the buffer, oldest first. For one thread at a time, but for what is measured. */
final class Segments {
  /** What a file grows to before the next is begun. */
  private static final int SEGMENT_BYTES = 4 << 20;

  private static final String SUFFIX = ".outbox";
  private static final Logger LOG = LoggerFactory.getLogger(Segments.class);

  private final Path folder;
  private final InstantSource clock;
  private final Deque<Segment> segments = new ArrayDeque<>();
  private long nextNumber;
  private volatile long bytes;
  private volatile @Nullable Instant oldest;

  Segments(Path folder, InstantSource clock) {
    this.folder = folder;
    this.clock = clock;
  }

  /** Takes over what an earlier run left; makes the folder if it is absent. */
  void load() throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList()) {
        Segment segment = Segment.open(file);
        long torn = Files.size(file) - segment.bytes();
        if (torn > 0) {
          LOG.info("{} ends in {} bytes that were never acknowledged", file, torn);
        }
        nextNumber = segment.number() + 1;
        segments.add(segment);
      }
    }
    dropDrained();
  }

  /**
   * Writes and syncs frames behind all others.
   *
   * @throws IOException if that failed; then none of them is kept
   */
  void append(byte[] frames) throws IOException {
    try {
      writable().append(frames);
    } finally {
      // Else a disk that stays full would fill the folder with files in which nothing stands.
      dropDrained();
    }
  }

  private Segment writable() throws IOException {
    Segment last = segments.peekLast();
    if (last != null && last.isWritable() && last.bytes() < SEGMENT_BYTES) {
      return last;
    }
    if (last != null) {
      last.seal();
    }
    Segment fresh =
        Segment.create(folder, nextNumber, SUFFIX, Instant.ofEpochMilli(clock.millis()));
    nextNumber++;
    segments.add(fresh);
    return fresh;
  }

  /** The first that the brokers do not have whole. */
  Optional<Segment> firstUndrained() {
    return segments.stream().filter(segment -> !segment.isDrained()).findFirst();
  }

  /** The brokers have a segment up to a place. */
  void drained(Segment segment, long place) {
    segment.drainedTo(place);
    dropDrained();
  }

  private void dropDrained() {
    for (Segment segment : List.copyOf(segments)) {
      if (segment.isDrained()) {
        drop(segment);
      }
    }
    bytes = segments.stream().mapToLong(Segment::bytes).sum();
    oldest = firstUndrained().map(Segment::begun).orElse(null);
  }

  private void drop(Segment segment) {
    segments.remove(segment);
    try {
      segment.delete();
    } catch (IOException failed) {
      // The next start finds it again and repeats it, which changes nothing.
      LOG.warn("a drained file of the buffer in {} stays", folder, failed);
    }
  }

  void seal() {
    for (Segment segment : segments) {
      try {
        segment.seal();
      } catch (IOException failed) {
        LOG.warn("a file of the buffer in {} could not be closed", folder, failed);
      }
    }
  }

  /** What they take on disk. */
  long bytes() {
    return bytes;
  }

  /** When the oldest that the brokers do not have whole was begun; absent if they have all. */
  @Nullable Instant oldest() {
    return oldest;
  }
}
