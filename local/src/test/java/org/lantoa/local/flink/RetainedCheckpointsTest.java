package org.lantoa.local.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.flink.CheckpointSearch.Found;
import org.lantoa.local.flink.CheckpointSearch.NeverAny;
import org.lantoa.local.flink.CheckpointSearch.NoneLoads;

class RetainedCheckpointsTest {
  private final Path folder;
  private final RetainedCheckpoints checkpoints;

  RetainedCheckpointsTest(@TempDir Path folder) {
    this.folder = folder;
    this.checkpoints = new RetainedCheckpoints(folder, any -> noProblem());
  }

  @Test
  void findsNothingWhereNothingEverRan() {
    assertThat(checkpoints.newestLoadable()).isEqualTo(new NeverAny());
    RetainedCheckpoints nowhere = RetainedCheckpoints.in(folder.resolve("absent"));
    assertThat(nowhere.newestLoadable()).isEqualTo(new NeverAny());
  }

  @Test
  void ignoresCheckpointsThatWereNeverCompleted() throws IOException {
    Files.createDirectories(folder.resolve("job-a/chk-7"));
    assertThat(checkpoints.newestLoadable()).isEqualTo(new NeverAny());
  }

  @Test
  void seeksTheNewestAcrossJobs() throws IOException {
    completed("job-b", 9);
    completed("job-a", 12);
    completed("job-a", 2);
    assertThat(found().checkpoint().folder()).isEqualTo(folder.resolve("job-a/chk-12"));
  }

  @Test
  void stepsOverThoseThatDoNotLoad() throws IOException {
    completed("job-a", 12);
    completed("job-b", 11);
    RetainedCheckpoints damaged = withDamaged(Set.of(12L));
    Found found = (Found) damaged.newestLoadable();
    assertThat(found.checkpoint().number()).isEqualTo(11);
    assertThat(found.unloadable()).extracting(u -> u.checkpoint().number()).containsExactly(12L);
  }

  @Test
  void saysWhenNoneLoads() throws IOException {
    completed("job-a", 12);
    completed("job-b", 11);
    NoneLoads none = (NoneLoads) withDamaged(Set.of(11L, 12L)).newestLoadable();
    assertThat(none.unloadable()).hasSize(2);
  }

  @Test
  void doesNotLoadBytesThatAreNoCheckpoint() throws IOException {
    completed("job-a", 3);
    NoneLoads none = (NoneLoads) RetainedCheckpoints.in(folder).newestLoadable();
    assertThat(none.unloadable().get(0).problem()).isNotBlank();
  }

  @Test
  void keepsTheNewestOfAllJobsTogether() throws IOException {
    completed("job-a", 1);
    completed("job-a", 2);
    completed("job-b", 3);
    Files.createDirectories(folder.resolve("job-c/chk-4"));
    checkpoints.prune(2);
    assertThat(checkpoints.newestFirst())
        .extracting(RetainedCheckpoint::number)
        .containsExactly(3L, 2L);
    assertThat(folder.resolve("job-c")).doesNotExist();
    assertThat(folder.resolve("job-a/chk-1")).doesNotExist();
  }

  private Found found() {
    return (Found) checkpoints.newestLoadable();
  }

  private RetainedCheckpoints withDamaged(Set<Long> numbers) {
    return new RetainedCheckpoints(
        folder, c -> numbers.contains(c.number()) ? Optional.of("damaged") : noProblem());
  }

  private void completed(String job, long number) throws IOException {
    Path checkpoint = Files.createDirectories(folder.resolve(job).resolve("chk-" + number));
    Files.write(checkpoint.resolve("_metadata"), new byte[] {1, 2, 3});
  }

  private static Optional<String> noProblem() {
    return Optional.empty();
  }
}
