package org.lantoa.ingest.watched;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lantoa.ingest.table.Table;

/**
 * The folder and the rooms below it: how a file comes from one to the next, so that it stands in
 * exactly one of them whenever the process ends.
 *
 * <pre>
 *   X.csv, X.csv.mapping.yaml                         dropped, waiting
 *   .taken/7/file/X.csv, …mapping.yaml                taken: being imported
 *   .taken/7/out/X.csv.bao-cao.txt, …                 what the import writes, not whole yet
 *   .taken/7/done/ (or failed/), from out/            decided, by this one rename
 *   done/X.csv, done/X.csv.bao-cao.txt, …             put away
 * </pre>
 *
 * <p>What was not decided is given back and imported again, which changes no total; what was
 * decided is only put away further. All moves are renames within one file system.
 */
final class Workplace implements AutoCloseable {
  private static final String LOCK = "lock";

  private final Path folder;
  private final Path rooms;
  private final FileChannel lock;

  private final Runnable beforeStep;

  private Workplace(Path folder, Path rooms, FileChannel lock, Runnable beforeStep) {
    this.folder = folder;
    this.rooms = rooms;
    this.lock = lock;
    this.beforeStep = beforeStep;
  }

  /**
   * Creates what is missing and keeps others out.
   *
   * @param beforeStep is called before each change of what lies in the folder, so that a test can
   *     end there what a killed process would have ended
   * @throws IOException if the folder cannot be used, or another process takes files from it
   */
  static Workplace open(Path folder, Runnable beforeStep) throws IOException {
    Path rooms = rooms(folder);
    for (Path part :
        List.of(folder, rooms, Outcome.DONE.folderIn(folder), Outcome.FAILED.folderIn(folder))) {
      // The folder may be a link to one that is shared, which createDirectories refuses.
      if (!Files.isDirectory(part)) {
        Files.createDirectories(part);
      }
    }
    FileChannel lock =
        FileChannel.open(rooms.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isTaken(lock)) {
      lock.close();
      throw new IOException("another process takes files from this folder");
    }
    return new Workplace(folder, rooms, lock, beforeStep);
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException held) {
      return false;
    }
  }

  static Path rooms(Path folder) {
    return folder.resolve(".taken");
  }

  /** What lies in the folder itself, by name. */
  List<Path> dropped() throws IOException {
    return entries(folder).stream().filter(path -> !isOurs(path)).toList();
  }

  private boolean isOurs(Path path) {
    return path.equals(rooms)
        || path.equals(Outcome.DONE.folderIn(folder))
        || path.equals(Outcome.FAILED.folderIn(folder));
  }

  /** Takes a file and its mapping into a new room. The mapping goes first, and comes back first. */
  Taken take(Path file) throws IOException {
    DroppedName name = DroppedName.of(file);
    Path room = newRoom();
    FreeNames free = new FreeNames(folder);
    DroppedName kept = free.forFile(name.isTooLong() ? name.shortened() : name);
    Taken taken = new Taken(room, name, kept, free.forRefusedRows(kept));
    step(() -> Files.createDirectory(Taken.inputs(room)));
    step(() -> Files.createDirectory(taken.outputs()));
    Path mapping = folder.resolve(name.mapping());
    if (Files.isRegularFile(mapping, LinkOption.NOFOLLOW_LINKS)) {
      move(mapping, taken.mapping());
    }
    move(file, taken.file());
    return taken;
  }

  private Path newRoom() throws IOException {
    for (int number = 1; ; number++) {
      Path room = rooms.resolve(Integer.toString(number));
      if (!Files.exists(room)) {
        step(() -> Files.createDirectory(room));
        return room;
      }
    }
  }

  /** Writes a report of a file that is not decided yet; it is on the disk when this returns. */
  void write(Taken taken, String name, byte[] content) throws IOException {
    beforeStep.run();
    try (FileChannel out =
        FileChannel.open(
            taken.outputs().resolve(name),
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        out.write(rest);
      }
      out.force(true);
    }
  }

  /** Decides: from here on the file is only put away, whatever happens. */
  void decide(Taken taken, Outcome outcome) throws IOException {
    Path decided = outcome.folderIn(taken.room());
    step(() -> Files.move(taken.outputs(), decided, StandardCopyOption.ATOMIC_MOVE));
    putAway(taken.room(), outcome);
  }

  /**
   * Ends what was begun: puts away what was decided, gives back what was not.
   *
   * @throws IOException if some of it could not be moved; all else was
   */
  void settleLeftovers() throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (Path room : entries(rooms)) {
      try {
        if (Files.isDirectory(room)) {
          settle(room);
        }
      } catch (IOException others) {
        failures.add(others);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  private void settle(Path room) throws IOException {
    for (Outcome outcome : Outcome.values()) {
      if (Files.exists(outcome.folderIn(room))) {
        putAway(room, outcome);
        return;
      }
    }
    giveBack(room);
  }

  /** How many files were taken and neither put away nor given back. */
  static long countIn(Path folder) throws IOException {
    long count = 0;
    for (Path room : entries(rooms(folder))) {
      count += Files.isDirectory(room) && table(room).isPresent() ? 1 : 0;
    }
    return count;
  }

  private static Optional<Path> table(Path room) throws IOException {
    return entries(Taken.inputs(room)).stream()
        .filter(path -> !Table.nameOf(path).endsWith(DroppedName.MAPPING))
        .findFirst();
  }

  /** Gives a file back; it stays where it is while another of its name lies in the folder. */
  void giveBack(Path room) throws IOException {
    deleteOutputs(room);
    Optional<Path> file = table(room);
    Optional<Path> free = file.map(path -> folder.resolve(Table.nameOf(path)));
    if (free.isPresent() && Files.exists(free.get(), LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path path : entries(Taken.inputs(room))) {
      if (!path.equals(file.orElse(null))) {
        Path back = folder.resolve(Table.nameOf(path));
        boolean isThere = Files.exists(back, LinkOption.NOFOLLOW_LINKS);
        // Nothing is thrown away, and a newer mapping is not replaced by an older one.
        move(
            path,
            isThere ? FreeNames.in(Outcome.FAILED.folderIn(folder), DroppedName.of(path)) : back);
      }
    }
    if (file.isPresent() && free.isPresent()) {
      move(file.get(), free.get());
    }
    remove(room);
  }

  /** The record comes last: who finds it finds all the rest. */
  private void putAway(Path room, Outcome outcome) throws IOException {
    Path decided = outcome.folderIn(room);
    Path target = outcome.folderIn(folder);
    List<Path> written = new ArrayList<>(entries(decided));
    written.sort(Comparator.comparing(path -> Table.nameOf(path).endsWith(DroppedName.RECORD)));
    for (Path path : written) {
      String name = Table.nameOf(path);
      if (name.endsWith(DroppedName.RECORD)) {
        String kept = name.substring(0, name.length() - DroppedName.RECORD.length());
        putInputsAway(room, target, new DroppedName(kept));
      }
      move(path, FreeNames.in(target, new DroppedName(name)));
    }
    step(() -> Files.delete(decided));
    remove(room);
  }

  private void putInputsAway(Path room, Path target, DroppedName kept) throws IOException {
    for (Path path : entries(Taken.inputs(room))) {
      boolean isMapping = Table.nameOf(path).endsWith(DroppedName.MAPPING);
      move(path, FreeNames.in(target, isMapping ? new DroppedName(kept.mapping()) : kept));
    }
  }

  // Without leave to replace: what somebody put there since we looked stays.
  private void move(Path from, Path to) throws IOException {
    step(() -> Files.move(from, to));
  }

  /** Something that changes what lies in the folder. */
  private interface Step {
    void take() throws IOException;
  }

  private void step(Step step) throws IOException {
    beforeStep.run();
    step.take();
  }

  private static List<Path> entries(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.sorted().toList();
    }
  }

  // Only what is empty: should anything be left that was dropped, this fails and keeps it.
  private void remove(Path room) throws IOException {
    deleteOutputs(room);
    step(() -> Files.deleteIfExists(Taken.inputs(room)));
    step(() -> Files.deleteIfExists(room));
  }

  private void deleteOutputs(Path room) throws IOException {
    for (Path path : entries(Taken.outputs(room))) {
      step(() -> Files.deleteIfExists(path));
    }
    step(() -> Files.deleteIfExists(Taken.outputs(room)));
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
