package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.lantoa.ingest.observation.ObservationGate;
import org.lantoa.model.UnderivableKeyException;

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
  void hasATextForEveryCodeOfOthers() throws IOException {
    Properties texts = texts("messages.properties");
    for (UnderivableKeyException.Reason reason : UnderivableKeyException.Reason.values()) {
      assertThat(texts).containsKey("row." + reason.code());
    }
    for (ObservationGate.Refusal refusal : ObservationGate.Refusal.values()) {
      assertThat(texts).containsKey("row." + refusal.code());
    }
    for (SeenRows.Relation relation : SeenRows.Relation.values()) {
      if (relation != SeenRows.Relation.NEW) {
        assertThat(texts).containsKey("row." + relation.code());
      }
    }
  }

  @Test
  void documentsEveryCode() throws IOException {
    String page = Files.readString(Path.of("../docs/import.md"));
    texts("messages.properties").stringPropertyNames().stream()
        .filter(key -> !key.matches("note[.].*|refused[.].*|row[.]place.*"))
        .map(key -> key.substring(key.indexOf('.') + 1))
        .forEach(code -> assertThat(page).contains('`' + code + '`'));
  }

  @Test
  void speaksVietnameseUnlessAskedForEnglish() {
    assertThat(new Messages(Locale.forLanguageTag("vi")).row("place", 1234L))
        .isEqualTo("dòng 1234");
    assertThat(new Messages(Locale.FRANCE).row("place", 1234L)).isEqualTo("dòng 1234");
    assertThat(new Messages(Locale.US).row("place", 1234L)).isEqualTo("line 1234");
    assertThat(new Messages(Locale.ENGLISH).note("unused-columns", 1L))
        .isEqualTo("1 column is not used.");
    assertThat(new Messages(Locale.forLanguageTag("vi")).note("older", 1206L))
        .startsWith("1.206 dòng");
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
