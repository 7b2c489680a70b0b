package org.lantoa.ingest.template;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of templates, Vietnamese unless English is asked for. */
final class TemplateTexts {
  private final ResourceBundle texts;
  private final Locale locale;

  TemplateTexts(Locale asked) {
    locale = asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi-VN");
    texts =
        ResourceBundle.getBundle(
            "org.lantoa.ingest.template.messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String text(String key) {
    return texts.getString(key);
  }

  Locale locale() {
    return locale;
  }
}
