package org.lantoa.local.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lantoa.local.flink.CheckpointSearch.Found;
import org.lantoa.local.flink.CheckpointSearch.NeverAny;
import org.lantoa.local.flink.CheckpointSearch.NoneLoads;
import org.lantoa.local.flink.CheckpointSearch.Unloadable;

/**
 * The checkpoints that jobs left under one folder. Every start is a new job with a folder of its
 * own, so the newest is sought across them.
 */
public final class RetainedCheckpoints {
  private final Path folder;
  private final Inspection inspection;

  /** Tells whether a checkpoint can be read. */
  interface Inspection {
    /** Why it cannot be read; empty if it can. */
    Optional<String> problem(RetainedCheckpoint checkpoint);
  }

  RetainedCheckpoints(Path folder, Inspection inspection) {
    this.folder = folder;
    this.inspection = inspection;
  }

  /** The checkpoints under a folder, read as Flink reads them. */
  public static RetainedCheckpoints in(Path folder) {
    return new RetainedCheckpoints(folder, new MetadataInspection());
  }

  /** Seeks the newest that loads. */
  public CheckpointSearch newestLoadable() {
    List<Unloadable> unloadable = new ArrayList<>();
    for (RetainedCheckpoint checkpoint : newestFirst()) {
      Optional<String> problem = inspection.problem(checkpoint);
      if (problem.isEmpty()) {
        return new Found(checkpoint, unloadable);
      }
      unloadable.add(new Unloadable(checkpoint, problem.get()));
    }
    return unloadable.isEmpty() ? new NeverAny() : new NoneLoads(unloadable);
  }

  /** All completed ones, newest first. */
  public List<RetainedCheckpoint> newestFirst() {
    return subfolders(folder).stream()
        .flatMap(job -> subfolders(job).stream())
        .flatMap(candidate -> RetainedCheckpoint.of(candidate).stream())
        .filter(checkpoint -> Files.exists(checkpoint.metadata()))
        .sorted(RetainedCheckpoint.NEWEST_FIRST)
        .toList();
  }

  /**
   * Deletes what earlier jobs left, except their newest checkpoints. Only safe while no job runs,
   * and for jobs whose checkpoints are whole each (not incremental).
   *
   * @param kept how many to keep
   */
  public void prune(int kept) {
    List<Path> keep = newestFirst().stream().limit(kept).map(RetainedCheckpoint::folder).toList();
    for (Path job : subfolders(folder)) {
      if (keep.stream().noneMatch(checkpoint -> checkpoint.startsWith(job))) {
        delete(job);
        continue;
      }
      subfolders(job).stream()
          .filter(candidate -> RetainedCheckpoint.of(candidate).isPresent())
          .filter(candidate -> !keep.contains(candidate))
          .forEach(RetainedCheckpoints::delete);
    }
  }

  /** Deletes the whole folder; no job may run that keeps its checkpoints there. */
  public void removeAll() {
    if (Files.exists(folder)) {
      delete(folder);
    }
  }

  private static List<Path> subfolders(Path parent) {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try {
      Scratch.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
