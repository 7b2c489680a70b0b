package org.lantoa.dashboards.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lantoa.model.registry.Registry;

/** What files of posts look like. */
public enum ExportFormat {
  /**
   * Comma-separated values for spreadsheets: times in the registry's zone, unknown counts empty.
   */
  CSV("text/csv;charset=utf-8") {
    @Override
    PostFile begin(Writer out, ExportedPost posts) throws IOException {
      return CsvPosts.begin(out, posts);
    }
  },
  /** One JSON object a line: times in UTC, unknown counts null. */
  JSONL("application/x-ndjson;charset=utf-8") {
    @Override
    PostFile begin(Writer out, ExportedPost posts) {
      return new JsonPosts(out, posts);
    }
  };

  private final String contentType;

  ExportFormat(String contentType) {
    this.contentType = contentType;
  }

  /** The name used in addresses, and the ending of the file's name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The type that the answer is sent as. */
  public String contentType() {
    return contentType;
  }

  /** Finds a format by its code. */
  public static Optional<ExportFormat> ofCode(String code) {
    return Arrays.stream(values()).filter(format -> format.code().equals(code)).findFirst();
  }

  /** Begins a file; names come from the registry. */
  public PostFile begin(OutputStream out, Registry registry) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    return begin(writer, new ExportedPost(registry));
  }

  abstract PostFile begin(Writer out, ExportedPost posts) throws IOException;
}
