package org.lantoa.model.registry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The example registry and the schemas, from the resources beside this class. */
final class ExampleFiles {
  static final String SCHEMA_FOLDER = "schema";
  private static final List<String> EXAMPLES =
      List.of(
          FileKeys.UNITS_FILE,
          FileKeys.SOURCES_FILE,
          FileKeys.CAMPAIGNS_FILE,
          FileKeys.INDICATORS_FILE);

  private ExampleFiles() {}

  static void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String example : EXAMPLES) {
      copy("example/" + example, folder.resolve(example));
    }
    copy("example/" + FileKeys.ABBREVIATIONS_FILE, folder.resolve(FileKeys.ABBREVIATIONS_FILE));
    writeSchemas(folder);
  }

  static void writeSchemas(Path folder) throws IOException {
    Path schemas = Files.createDirectories(folder.resolve(SCHEMA_FOLDER));
    for (String example : EXAMPLES) {
      String schema = example.replace(".yaml", ".schema.json");
      copy(schema, schemas.resolve(schema));
    }
  }

  private static void copy(String resource, Path target) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    try (InputStream content = ExampleFiles.class.getResourceAsStream(resource)) {
      if (content == null) {
        throw new IOException(resource + " is missing from the program; build it again");
      }
      Files.copy(content, target);
    }
  }
}
