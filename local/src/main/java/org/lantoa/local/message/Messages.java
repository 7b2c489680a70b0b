package org.lantoa.local.message;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one language. A text names its arguments {@code {0}}, {@code {1}}, …; numbers are
 * grouped as the language does, so pass ports, ids and versions as strings.
 */
public final class Messages {
  /** The language of a user who names none. */
  public static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** The other language. */
  public static final Locale ENGLISH = Locale.ENGLISH;

  private static final String BUNDLE = "org.lantoa.local.messages";
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");

  private final Locale locale;
  private final ResourceBundle bundle;

  private Messages(Locale locale) {
    this.locale = locale;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The texts of a language: English for English locales, otherwise Vietnamese. */
  public static Messages in(Locale locale) {
    return new Messages(locale.getLanguage().equals("en") ? ENGLISH : VIETNAMESE);
  }

  /** The language. */
  public Locale locale() {
    return locale;
  }

  /** All texts by key, for libraries that look them up themselves. */
  public ResourceBundle bundle() {
    return bundle;
  }

  /**
   * One text with its arguments filled in.
   *
   * @throws java.util.MissingResourceException if there is no such text
   */
  public String text(String key, Object... arguments) {
    Matcher matcher = ARGUMENT.matcher(bundle.getString(key));
    return matcher.replaceAll(
        match -> Matcher.quoteReplacement(shown(arguments[Integer.parseInt(match.group(1))])));
  }

  /** A whole number, grouped as the language does: 3.382 or 3,382. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  private String shown(Object argument) {
    if (argument instanceof Long || argument instanceof Integer) {
      return number(((Number) argument).longValue());
    }
    if (argument instanceof Double decimal) {
      NumberFormat format = NumberFormat.getNumberInstance(locale);
      format.setMaximumFractionDigits(1);
      return format.format(decimal);
    }
    if (argument instanceof Text text) {
      return text.in(this);
    }
    return argument instanceof Refusal refusal ? refusal.text(this) : String.valueOf(argument);
  }
}
