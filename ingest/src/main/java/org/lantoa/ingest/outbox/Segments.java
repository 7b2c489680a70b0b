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
      List<Path> all = files.filter(f -> f.toString().endsWith(SUFFIX)).sorted().toList();
      for (Path file : all) {
        Segment segment = Segment.open(file);
        long torn = Files.size(file) - segment.bytes();
        if (torn > 0) {
          mend(segment, torn, file.equals(all.get(all.size() - 1)));
        }
        nextNumber = segment.number() + 1;
        segments.add(segment);
      }
    }
    dropDrained();
  }

  /** Only the newest file was being written when the run ended; a crash tears off its end alone. */
  private static void mend(Segment segment, long torn, boolean isNewest) throws IOException {
    Salvage salvage = segment.salvage();
    if (isNewest && salvage.behind() == 0) {
      LOG.info("{} ends in {} bytes that were never acknowledged", segment, torn);
      segment.cutTornEnd();
    } else {
      repair(segment, salvage);
    }
  }

  private static void repair(Segment segment, Salvage salvage) throws IOException {
    Path kept = segment.replaceBy(salvage);
    LOG.warn(
        "{} bytes of {} are not what was written there: the records in them cannot go to Kafka, all"
            + " others do ({} stand behind the damage). The next readings bring the counts of their"
            + " posts again, but what was counted in between stays missing. Check the disk; the"
            + " file is kept as {}, delete it when it is of no use",
        salvage.lost(),
        segment,
        salvage.behind(),
        kept);
  }

  /** A segment cannot be read on: goes on with what is whole of it. */
  void repair(Segment segment) throws IOException {
    repair(segment, segment.salvage());
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
