package org.lantoa.ingest.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void saysEverythingInBothLanguages() throws IOException {
    Properties vietnamese = texts("messages.properties");
    Properties english = texts("messages_en.properties");

    assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
    for (String key : vietnamese.stringPropertyNames()) {
      assertThat(vietnamese.getProperty(key)).as(key).doesNotContain("'");
      assertThat(english.getProperty(key)).as(key).doesNotContain("'");
    }
  }

  @Test
  void documentsEveryCode() throws IOException {
    String page = Files.readString(Path.of("../docs/import.md"));

    texts("messages.properties").stringPropertyNames().stream()
        .filter(key -> !key.startsWith("note."))
        .map(key -> key.substring(key.indexOf('.') + 1))
        .forEach(code -> assertThat(page).contains('`' + code + '`'));
  }

  private static Properties texts(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Messages.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
