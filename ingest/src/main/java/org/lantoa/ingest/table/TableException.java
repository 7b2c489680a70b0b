package org.lantoa.ingest.table;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file that is no table, or cannot be read to its end. It carries nothing of the content. */
public final class TableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Object[] arguments;

  TableException(String code, String file, Object[] arguments, @Nullable Throwable cause) {
    super(file + ": " + code, cause);
    this.code = code;
    this.arguments = Stream.concat(Stream.of(file), Arrays.stream(arguments)).toArray();
  }

  /** The stable code, such as {@code not-found}; {@code docs/import.md} lists all. */
  public String code() {
    return code;
  }

  /** File, cause and remedy, in Vietnamese unless English is asked for. */
  public String message(Locale asked) {
    Locale locale =
        asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN");
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "org.lantoa.ingest.table.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new MessageFormat(texts.getString(code), locale).format(arguments);
  }
}
