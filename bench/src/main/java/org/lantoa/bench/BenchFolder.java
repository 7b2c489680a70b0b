package org.lantoa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A temporary folder that is gone, with all that is in it, when the benchmark ends. */
public record BenchFolder(Path path) implements AutoCloseable {
  /** Makes one. */
  public static BenchFolder create() throws IOException {
    return new BenchFolder(Files.createTempDirectory("lantoa-bench"));
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> tree = Files.walk(path)) {
      for (Path left : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(left);
      }
    }
  }
}
