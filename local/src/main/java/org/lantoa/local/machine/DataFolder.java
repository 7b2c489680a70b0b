package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.lantoa.ingest.configuration.ConnectorsFile;
import org.lantoa.local.message.Refusal;

/**
 * The one folder that holds all state of a machine.
 *
 * @param root the folder
 */
public record DataFolder(Path root) {

  /** Keeps the absolute path: the working directory may be another one later. */
  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** The registry's YAML files. */
  public Path registry() {
    return root.resolve("registry");
  }

  /** The broker's log. */
  public Path kafka() {
    return root.resolve("kafka");
  }

  /** The server's configuration, data and log. */
  public Path elasticsearch() {
    return root.resolve("elasticsearch");
  }

  /** What Flink retains and its scratch space. */
  public Path flink() {
    return root.resolve("flink");
  }

  /** What the running machine tells other processes, and secrets. */
  public Path run() {
    return root.resolve("run");
  }

  /** The log files. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** Where offices drop files, unless another folder is named. */
  public Path inbox() {
    return root.resolve("inbox");
  }

  /** Which token reads which source; absent if none is read through an interface. */
  public Path connectorsFile() {
    return root.resolve(ConnectorsFile.NAME);
  }

  /** What the reading of sources remembers, and what it found and Kafka does not have yet. */
  public Path connectors() {
    return root.resolve("connectors");
  }

  /** The generated sample of a demonstration. */
  public Path sample() {
    return root.resolve("sample");
  }

  /** Creates the folder and its parts; {@code run} is closed to other users. */
  public DataFolder create() {
    try {
      for (Path part : new Path[] {registry(), kafka(), elasticsearch(), flink(), logs()}) {
        Files.createDirectories(part);
      }
      Files.createDirectories(run());
      if (Files.getFileStore(run()).supportsFileAttributeView("posix")) {
        Files.setPosixFilePermissions(run(), PosixFilePermissions.fromString("rwx------"));
      }
      return this;
    } catch (IOException e) {
      throw Refusal.because(e, "machine.folder-unusable", root, e);
    }
  }
}
