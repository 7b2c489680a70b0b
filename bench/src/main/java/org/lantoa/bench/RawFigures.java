package org.lantoa.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes what single questions and rounds came to, one JSON object a line; or nowhere. */
public final class RawFigures implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Optional<Writer> out;

  private RawFigures(Optional<Writer> out) {
    this.out = out;
  }

  /**
   * Into a file of a folder, which replaces an older one.
   *
   * @param folder what {@code --out} names; empty to write nowhere
   * @param file the name of the file
   */
  public static RawFigures into(Optional<Path> folder, String file) throws IOException {
    return new RawFigures(
        folder.isEmpty()
            ? Optional.empty()
            : Optional.of(
                Files.newBufferedWriter(folder.get().resolve(file), StandardCharsets.UTF_8)));
  }

  /** One line of a kind. */
  public void add(String kind, Map<String, ?> figures) throws IOException {
    if (out.isPresent()) {
      String fields = MAPPER.writeValueAsString(figures).substring(1);
      out.get().write("{\"kind\":\"" + kind + "\"," + fields + '\n');
      out.get().flush(); // A run that is stopped leaves what it found.
    }
  }

  @Override
  public void close() throws IOException {
    if (out.isPresent()) {
      out.get().close();
    }
  }
}
