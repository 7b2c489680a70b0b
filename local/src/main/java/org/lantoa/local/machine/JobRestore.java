package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lantoa.local.flink.CheckpointSearch;
import org.lantoa.local.flink.CheckpointSearch.Found;
import org.lantoa.local.flink.CheckpointSearch.NoneLoads;
import org.lantoa.local.flink.CheckpointSearch.Unloadable;
import org.lantoa.local.flink.FlinkSettings;
import org.lantoa.local.flink.RetainedCheckpoint;
import org.lantoa.local.flink.RetainedCheckpoints;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;

/**
 * Decides where the job continues. State that existed is never dropped silently: where checkpoints
 * stood and none loads, or where Kafka remembers one and none is left, it refuses.
 */
final class JobRestore {
  private final Path folder;
  private final Path checkpoints;
  private final MachineListener listener;

  /**
   * Looks for what a job left.
   *
   * @param folder all of Flink's
   * @param checkpoints where the job keeps its own
   */
  JobRestore(Path folder, Path checkpoints, MachineListener listener) {
    this.folder = folder;
    this.checkpoints = checkpoints;
    this.listener = listener;
  }

  /**
   * The checkpoint to continue from; empty for new state.
   *
   * @param group the job's place in Kafka, kept with each checkpoint
   * @throws Refusal if there was state and none of it loads
   */
  Optional<RetainedCheckpoint> find(ConsumerGroup group) {
    RetainedCheckpoints retained = RetainedCheckpoints.in(checkpoints);
    CheckpointSearch search = retained.newestLoadable();
    if (search instanceof NoneLoads none) {
      Unloadable newest = none.unloadable().get(0);
      throw Refusal.ofWork(
          "machine.checkpoints-unloadable",
          checkpoints,
          newest.checkpoint().folder().getFileName() + ": " + newest.problem());
    }
    if (search instanceof Found found) {
      found.unloadable().forEach(this::skipped);
      // What lies beyond the newest few was kept for this moment only.
      retained.prune(FlinkSettings.RETAINED + found.unloadable().size());
      listener.note(Text.of("machine.continues-from", name(found.checkpoint())));
      return Optional.of(found.checkpoint());
    }
    if (group.hasPlace()) {
      throw Refusal.ofWork("machine.checkpoints-lost", checkpoints);
    }
    return Optional.empty();
  }

  /**
   * Leaves everything aside that a job before this one kept. Safe, because the log holds all that
   * was ever observed, and what the job writes anew replaces what it wrote before.
   */
  void setAside(ConsumerGroup group, Instant now) {
    group.forget();
    try {
      List<RetainedCheckpoint> old = RetainedCheckpoints.in(checkpoints).newestFirst();
      if (!old.isEmpty()) {
        Path aside = Files.createDirectories(folder.resolve("set-aside"));
        Files.move(
            checkpoints, aside.resolve(checkpoints.getFileName() + "-" + now.getEpochSecond()));
        Files.createDirectories(checkpoints);
      }
    } catch (IOException e) {
      throw Refusal.because(e, "flink.folder-unusable", folder, e);
    }
    listener.note(Text.of("machine.starts-new"));
  }

  private void skipped(Unloadable unloadable) {
    listener.note(
        Text.of("machine.checkpoint-skipped", name(unloadable.checkpoint()), unloadable.problem()));
  }

  private static String name(RetainedCheckpoint checkpoint) {
    return checkpoint.folder().getFileName().toString();
  }
}
