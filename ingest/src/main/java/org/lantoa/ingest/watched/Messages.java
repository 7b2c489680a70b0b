package org.lantoa.ingest.watched;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The texts of this package in one language. */
final class Messages {
  private final ResourceBundle texts;
  private final Locale locale;

  Messages(Locale asked) {
    // Vietnamese unless English is asked for; the machine's own language never decides.
    locale = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN");
    texts =
        ResourceBundle.getBundle(
            "org.lantoa.ingest.watched.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String text(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments);
  }

  /**
   * What to do here where another import would be called in another way; empty if it is the same.
   */
  Optional<String> remedy(String code) {
    String key = "remedy." + code;
    return texts.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
  }

  Locale locale() {
    return locale;
  }
}
