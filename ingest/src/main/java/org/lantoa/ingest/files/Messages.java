package org.lantoa.ingest.files;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.TableException;

/** The texts of this package in one language. */
final class Messages {
  private final ResourceBundle texts;
  private final Locale locale;

  Messages(Locale locale) {
    // Vietnamese unless English is asked for; the machine's own language never decides.
    this.locale =
        locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN");
    this.texts =
        ResourceBundle.getBundle(
            "org.lantoa.ingest.files.messages",
            this.locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String row(String code, Object... arguments) {
    return text("row." + code, arguments);
  }

  String note(String code, Object... arguments) {
    return text("note." + code, arguments);
  }

  ImportNote told(String code, Object... arguments) {
    return new ImportNote(code, note(code, arguments));
  }

  /** The headers of the file of refused rows that come before the input's own. */
  List<String> refusedColumns() {
    return List.of(refused("row"), refused("column"), refused("code"), refused("reason"));
  }

  /** A text that stands in the file of refused rows. */
  String refused(String code) {
    return texts.getString("refused." + code);
  }

  ImportException file(String code, @Nullable Throwable cause, Object... arguments) {
    return new ImportException(code, text("file." + code, arguments), cause);
  }

  ImportException file(TableException unreadable) {
    return new ImportException(unreadable.code(), unreadable.message(locale), unreadable);
  }

  private String text(String key, Object... arguments) {
    return new MessageFormat(texts.getString(key), locale).format(arguments);
  }
}
