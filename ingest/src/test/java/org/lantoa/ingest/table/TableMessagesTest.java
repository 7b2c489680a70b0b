package org.lantoa.ingest.table;

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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableMessagesTest {
  private static final Pattern CODE =
      Pattern.compile("(?:new Fault\\(|isBroken \\? )\"([a-z-]+)\"(?: : \"([a-z-]+)\")?");

  @Test
  void saysEveryCodeInBothLanguages() throws IOException {
    Set<String> codes = codes();
    assertThat(codes).hasSizeGreaterThan(15);
    assertThat(texts("messages.properties").stringPropertyNames()).isEqualTo(codes);
    assertThat(texts("messages_en.properties").stringPropertyNames())
        .isEqualTo(texts("messages.properties").stringPropertyNames());
  }

  @Test
  void documentsEveryCode() throws IOException {
    String page = Files.readString(Path.of("../docs/import.md"));
    codes().forEach(code -> assertThat(page).contains('`' + code + '`'));
  }

  @Test
  void namesFileCauseAndRemedyInTheLanguageAskedFor() {
    TableException failed = new TableException("empty", "tệp.csv", new Object[0], null);
    assertThat(failed.message(Locale.FRANCE)).isEqualTo("tệp.csv: tệp trống. Hãy xuất lại tệp.");
    assertThat(failed.message(Locale.UK)).isEqualTo("tệp.csv: the file is empty. Export it again.");
  }

  /** The codes that the sources of this package throw. */
  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/lantoa/ingest/table"))) {
      for (Path source : sources.toList()) {
        Matcher code = CODE.matcher(Files.readString(source));
        while (code.find()) {
          codes.add(code.group(1));
          if (code.group(2) != null) {
            codes.add(code.group(2));
          }
        }
      }
    }
    return codes;
  }

  private static Properties texts(String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Table.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
