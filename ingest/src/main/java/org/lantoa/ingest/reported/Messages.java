package org.lantoa.ingest.reported;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** The texts of this package in one language. */
final class Messages {
  private final ResourceBundle texts;
  private final Locale locale;

  Messages(Locale asked) {
    // Vietnamese unless English is asked for; the machine's own language never decides.
    locale = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN");
    texts =
        ResourceBundle.getBundle(
            "org.lantoa.ingest.reported.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String row(String code, Object... arguments) {
    return text("row." + code, arguments);
  }

  String note(String code, Object... arguments) {
    return text("note." + code, arguments);
  }

  ReportedImportException file(String code, @Nullable Throwable cause, Object... arguments) {
    return new ReportedImportException(code, text("file." + code, arguments), cause);
  }

  Locale locale() {
    return locale;
  }

  private String text(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments);
  }
}
