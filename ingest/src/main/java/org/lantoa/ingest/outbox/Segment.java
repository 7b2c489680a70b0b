package org.lantoa.ingest.outbox;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One file of the buffer: a head, then frames. It is written at its end by one thread at a time and
 * read from its beginning by another; both only up to what was synced. Its files are no channels: a
 * thread that is interrupted while it writes must not close them.
 */
final class Segment {
  /** "LTOUTBX" and the version of the format. */
  private static final long MAGIC = 0x4c544f5554425801L;

  /** The magic number and the instant of its creation in milliseconds. */
  static final int HEAD_BYTES = 2 * Long.BYTES;

  /** What follows the name of a file that is kept because some of it is not what was written. */
  private static final String DAMAGED = ".damaged";

  private final long number;
  private final Path file;
  private final Instant begun;
  private @Nullable RandomAccessFile end;
  private volatile long synced;
  private volatile long drained = HEAD_BYTES;

  private Segment(
      long number, Path file, Instant begun, long synced, @Nullable RandomAccessFile end) {
    this.number = number;
    this.file = file;
    this.begun = begun;
    this.synced = synced;
    this.end = end;
  }

  /** A new file; it is not there if this throws. */
  static Segment create(Path folder, long number, String suffix, Instant now) throws IOException {
    Path file = folder.resolve(String.format(Locale.ROOT, "%020d", number) + suffix);
    RandomAccessFile end = new RandomAccessFile(file.toFile(), "rw");
    try {
      end.setLength(0);
      end.write(head(now));
      syncEntry(folder);
      return new Segment(number, file, now, HEAD_BYTES, end);
    } catch (IOException failed) {
      end.close();
      Files.deleteIfExists(file);
      throw failed;
    }
  }

  private static byte[] head(Instant begun) {
    return ByteBuffer.allocate(HEAD_BYTES).putLong(MAGIC).putLong(begun.toEpochMilli()).array();
  }

  /** A synced file whose name the folder forgets would be lost with the power. */
  private static void syncEntry(Path folder) throws IOException {
    // A channel gives up when its thread is interrupted; the interrupt can wait.
    boolean interrupted = Thread.interrupted();
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * A file that an earlier run left behind, up to its first frame that is not whole. What follows
   * was never acknowledged, or is damaged: {@link #salvage} tells.
   */
  static Segment open(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    long number = Long.parseLong(name.substring(0, name.indexOf('.')));
    long length = Files.size(file);
    if (length < HEAD_BYTES) {
      return new Segment(number, file, Instant.EPOCH, HEAD_BYTES, null);
    }
    try (DataInputStream in = stream(file)) {
      if (in.readLong() != MAGIC) {
        throw new IOException(
            file + " was not written by this version; start the version that wrote it");
      }
      Instant begun = Instant.ofEpochMilli(in.readLong());
      return new Segment(number, file, begun, wholeFrames(in), null);
    }
  }

  private static long wholeFrames(DataInputStream in) throws IOException {
    long whole = HEAD_BYTES;
    try {
      while (true) {
        whole += Frame.read(in).bytes().length;
      }
    } catch (Frame.TornException torn) {
      return whole;
    }
  }

  long number() {
    return number;
  }

  /** When it was begun: nothing in it was found before. */
  Instant begun() {
    return begun;
  }

  /** What it takes on disk. */
  long bytes() {
    return synced;
  }

  boolean isWritable() {
    return end != null;
  }

  boolean isDrained() {
    return drained >= synced;
  }

  /**
   * Writes and syncs frames; they are acknowledged when this returns.
   *
   * @throws IOException if that failed: then none of them is, and no more can be written here
   */
  void append(byte[] frames) throws IOException {
    RandomAccessFile out = end;
    if (out == null) {
      throw new IOException(file + " is sealed");
    }
    long start = synced;
    try {
      out.seek(start);
      out.write(frames);
      out.getFD().sync();
      synced = start + frames.length;
    } catch (IOException failed) {
      cutOff(out, failed);
      throw failed;
    }
  }

  /** After a failed sync nobody knows what the disk has: what follows goes to another file. */
  private void cutOff(RandomAccessFile out, IOException failed) {
    try {
      out.setLength(synced);
    } catch (IOException e) {
      failed.addSuppressed(e);
    }
    try {
      seal();
    } catch (IOException e) {
      failed.addSuppressed(e);
    }
  }

  /** Nothing more is written here. */
  void seal() throws IOException {
    RandomAccessFile out = end;
    end = null;
    if (out != null) {
      out.close();
    }
  }

  /** The frames after those that are drained, up to a number of bytes, but at least one. */
  Chunk next(int most) throws IOException {
    long until = synced;
    long position = drained;
    List<Frame> frames = new ArrayList<>();
    try (DataInputStream in = stream(file)) {
      in.skipNBytes(position);
      while (position < until && position - drained < most) {
        Frame frame = Frame.read(in);
        frames.add(frame);
        position += frame.bytes().length;
      }
    } catch (EOFException gone) {
      throw new IOException(file + " is shorter than it was", gone);
    }
    return new Chunk(this, frames, position);
  }

  /** What it would be if only its whole frames were left. */
  Salvage salvage() throws IOException {
    byte[] all = content();
    return Salvage.of(all, (int) Math.min(drained, all.length));
  }

  /** Cuts off what stands behind the last whole frame: it was never acknowledged. */
  void cutTornEnd() throws IOException {
    try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
      out.setLength(synced);
      out.getFD().sync();
    }
  }

  /**
   * Goes on with the whole frames alone, and keeps the file as it was beside.
   *
   * @return where it is kept
   */
  Path replaceBy(Salvage salvage) throws IOException {
    seal();
    Path kept = freeName();
    Path repaired = file.resolveSibling(file.getFileName() + ".repaired");
    try (FileOutputStream out = new FileOutputStream(repaired.toFile())) {
      out.write(head(begun));
      out.write(salvage.frames());
      out.getFD().sync();
    }
    // At each instant one of the two stands under its name, also if the power fails.
    linkOrCopy(kept);
    Files.move(repaired, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    syncEntry(file.resolveSibling(""));
    drained = HEAD_BYTES;
    synced = (long) HEAD_BYTES + salvage.frames().length;
    return kept;
  }

  private void linkOrCopy(Path kept) throws IOException {
    try {
      Files.createLink(kept, file);
    } catch (UnsupportedOperationException | FileSystemException noLinks) {
      Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path freeName() {
    Path kept = file.resolveSibling(file.getFileName() + DAMAGED);
    for (int number = 2; Files.exists(kept); number++) {
      kept = file.resolveSibling(file.getFileName() + DAMAGED + "-" + number);
    }
    return kept;
  }

  private byte[] content() throws IOException {
    // No channel: see above.
    try (FileInputStream in = new FileInputStream(file.toFile())) {
      return in.readAllBytes();
    }
  }

  @Override
  public String toString() {
    return file.toString();
  }

  /** The brokers have everything before a place. */
  void drainedTo(long place) {
    drained = place;
  }

  void delete() throws IOException {
    seal();
    Files.deleteIfExists(file);
  }

  private static DataInputStream stream(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(new FileInputStream(file.toFile())));
  }

  /**
   * Some frames in their order.
   *
   * @param segment where they stand
   * @param frames the frames
   * @param end the place after the last of them
   */
  record Chunk(Segment segment, List<Frame> frames, long end) {}
}
