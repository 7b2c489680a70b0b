package org.lantoa.search.analysis;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds hashtags and makes their spellings comparable. */
final class Hashtags {
  /**
   * Not inside a word, an address ({@code /#part}) or an entity ({@code &#39;}); but one hashtag
   * may follow another directly. Digits alone are no hashtag on any platform.
   */
  private static final Pattern HASHTAG =
      Pattern.compile(
          "(?:(?<![\\p{L}\\p{M}\\p{Nd}_/&])|\\G(?!^))#([\\p{L}\\p{M}\\p{Nd}_]*\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*)");

  private static final Pattern BODY =
      Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_]*\\p{L}[\\p{L}\\p{M}\\p{Nd}_]*");

  private Hashtags() {}

  static Set<String> in(String text) {
    Set<String> found = new LinkedHashSet<>();
    Matcher hashtags = HASHTAG.matcher(text);
    while (hashtags.find()) {
      found.add(joined(hashtags.group(1)));
    }
    return java.util.Collections.unmodifiableSet(found);
  }

  /** The comparable form of a hashtag's body; empty if it cannot be one. */
  static Optional<String> comparable(String body) {
    return BODY.matcher(body).matches() ? Optional.of(joined(body)) : Optional.empty();
  }

  private static String joined(String body) {
    return VietnameseFolding.fold(VietnameseFolding.normalize(body)).replace("_", "");
  }
}
