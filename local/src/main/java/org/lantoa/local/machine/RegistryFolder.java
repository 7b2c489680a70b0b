package org.lantoa.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.lantoa.local.message.Refusal;
import org.lantoa.model.registry.QuerySyntax;
import org.lantoa.model.registry.RegistryFiles;
import org.lantoa.model.registry.RegistryReading;
import org.lantoa.search.query.Abbreviations;

/**
 * A folder of registry files, with campaigns' queries judged by the language that the job speaks.
 *
 * @param path the folder
 */
public record RegistryFolder(Path path) {
  /** The language of campaigns' queries. */
  public static final QuerySyntax SYNTAX = new RegistrySyntax(Abbreviations.official());

  /** Whether any registry file is there. */
  public boolean exists() {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.anyMatch(file -> file.toString().endsWith(".yaml"));
    } catch (IOException e) {
      throw Refusal.because(e, "registry.unreadable", path, e);
    }
  }

  /** Reads and checks the files. */
  public RegistryReading read() {
    return RegistryFiles.read(path, SYNTAX);
  }

  /** Writes the commented example. */
  public void writeExample() {
    try {
      Files.createDirectories(path);
      RegistryFiles.writeExample(path);
    } catch (IOException e) {
      throw Refusal.because(e, "machine.folder-unusable", path, e);
    }
  }

  /** Reads the example as a new installation would, leaving nothing behind. */
  public static RegistryReading readExample() {
    try {
      Path folder = Files.createTempDirectory("lantoa-example");
      try {
        RegistryFiles.writeExample(folder);
        return RegistryFiles.read(folder, SYNTAX);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw Refusal.because(e, "registry.unreadable", "example", e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
