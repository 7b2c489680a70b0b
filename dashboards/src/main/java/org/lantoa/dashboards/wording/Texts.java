package org.lantoa.dashboards.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The texts of one language, read once from {@code vi.properties} or {@code en.properties}. */
final class Texts {
  private static final Map<Language, Texts> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Texts(language, read(language)));
    }
  }

  private final Language language;
  private final Properties texts;
  private final Set<String> keys;

  private Texts(Language language, Properties texts) {
    this.language = language;
    this.texts = texts;
    this.keys = Set.copyOf(texts.stringPropertyNames());
  }

  static Texts of(Language language) {
    Texts found = ALL.get(language);
    if (found == null) {
      throw new IllegalStateException("no texts for " + language);
    }
    return found;
  }

  Set<String> keys() {
    return keys;
  }

  String get(String key, Object... arguments) {
    String text = texts.getProperty(key);
    if (text == null) {
      throw new IllegalArgumentException("no text '" + key + "' in " + language.code());
    }
    for (int i = 0; i < arguments.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return text;
  }

  private static Properties read(Language language) {
    Properties texts = new Properties();
    String file = language.code() + ".properties";
    try (InputStream bytes = Texts.class.getResourceAsStream(file)) {
      if (bytes == null) {
        throw new IllegalStateException("the texts " + file + " are missing from the build");
      }
      texts.load(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the texts " + file, unreadable);
    }
    return texts;
  }
}
