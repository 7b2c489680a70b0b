package org.lantoa.local.machine;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Optional;
import org.lantoa.local.message.Refusal;

/**
 * What a running machine tells other processes, in {@code <data>/run/machine.json}.
 *
 * @param pid its process
 * @param processStartedAt when that process began: a pid alone may have been given anew
 * @param web the web page
 * @param kafka the broker, {@code host:port}
 * @param elasticsearch the search server
 * @param flink Flink's own page
 * @param inbox the folder where offices drop files
 * @param job the id of the running job
 */
public record RunningMachine(
    long pid,
    Instant processStartedAt,
    URI web,
    String kafka,
    URI elasticsearch,
    URI flink,
    String inbox,
    String job) {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  /** The machine of this process. */
  static RunningMachine here(
      URI web, String kafka, URI elasticsearch, URI flink, Path inbox, String job) {
    ProcessHandle self = ProcessHandle.current();
    return new RunningMachine(
        self.pid(), startOf(self), web, kafka, elasticsearch, flink, inbox.toString(), job);
  }

  /** The same with another job, because its outputs are shown now. */
  RunningMachine withJob(String other) {
    return new RunningMachine(
        pid, processStartedAt, web, kafka, elasticsearch, flink, inbox, other);
  }

  /**
   * The machine that runs on a data folder; empty if none does. A file left by a process that was
   * killed names a process that is gone, or a younger one with the same number: both count as none.
   */
  public static Optional<RunningMachine> find(DataFolder folder) {
    Path file = file(folder);
    try {
      // A machine that stops removes the file: whether it is there is only known by reading it.
      RunningMachine machine = JSON.readValue(Files.readAllBytes(file), RunningMachine.class);
      return Optional.of(machine).filter(RunningMachine::isAlive);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw Refusal.because(e, "machine.run-file-unreadable", file);
    }
  }

  /**
   * The machine that runs on a data folder.
   *
   * @throws Refusal if none does
   */
  public static RunningMachine require(DataFolder folder) {
    return find(folder).orElseThrow(() -> Refusal.ofWork("machine.not-running", folder.root()));
  }

  void write(DataFolder folder) {
    Path file = file(folder);
    try {
      Path fresh = Files.createTempFile(folder.run(), "machine", ".json");
      JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), this);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw Refusal.because(e, "machine.folder-unusable", folder.root(), e);
    }
  }

  static void erase(DataFolder folder) {
    try {
      Files.deleteIfExists(file(folder));
    } catch (IOException e) {
      throw Refusal.because(e, "machine.folder-unusable", folder.root(), e);
    }
  }

  private boolean isAlive() {
    return ProcessHandle.of(pid).filter(p -> startOf(p).equals(processStartedAt)).isPresent();
  }

  private static Instant startOf(ProcessHandle process) {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  private static Path file(DataFolder folder) {
    return folder.run().resolve("machine.json");
  }
}
