package org.lantoa.ingest.watched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
  void hasATextForEveryTrouble() {
    for (Trouble trouble : Trouble.values()) {
      assertThat(new Messages(Locale.ENGLISH).text("trouble." + trouble.code()))
          .startsWith("Inbox: ")
          .contains("wait");
    }
  }

  @Test
  void remediesAreOfCodesThatImportHas() throws IOException {
    Properties imports = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                Messages.class.getResourceAsStream("/org/lantoa/ingest/files/messages.properties")),
            StandardCharsets.UTF_8)) {
      imports.load(reader);
    }
    assertThat(texts("messages.properties").stringPropertyNames())
        .filteredOn(key -> key.startsWith("remedy."))
        .isNotEmpty()
        .allMatch(key -> imports.containsKey(key.replace("remedy.", "file.")));
  }

  @Test
  void documentsTheCodesOfItsOwn() throws IOException {
    String page = Files.readString(Path.of("../docs/import.md"));
    for (String code :
        List.of("name-too-long", "name-time-malformed", "nothing-taken", "unexpected")) {
      assertThat(page).contains('`' + code + '`');
    }
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
