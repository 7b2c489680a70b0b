package org.lantoa.model.registry;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of findings, from {@code findings*.properties}; Vietnamese is the root language.
 */
final class FindingTexts {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([0-9])\\}");

  private final ResourceBundle bundle;

  private FindingTexts(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  static FindingTexts of(Locale locale) {
    return new FindingTexts(
        ResourceBundle.getBundle(
            "org.lantoa.model.registry.findings",
            locale,
            FindingTexts.class.getClassLoader(),
            // Without this the machine's own language would answer for a missing one.
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  String message(String code, List<String> details) {
    return filled(bundle.getString(code + ".message"), details);
  }

  String remedy(String code, List<String> details) {
    return filled(bundle.getString(code + ".remedy"), details);
  }

  private static String filled(String template, List<String> details) {
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(
            match -> Matcher.quoteReplacement(details.get(Integer.parseInt(match.group(1)))));
  }
}
