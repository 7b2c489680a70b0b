package org.lantoa.dashboards.page;

import org.jspecify.annotations.Nullable;

/** Files may hold anything in a link's place; only web addresses become links. */
final class WebAddress {
  private WebAddress() {}

  static @Nullable String orNull(@Nullable String text) {
    return text != null && text.matches("(?i)https?://[^\\s\\p{Cntrl}]+") ? text : null;
  }
}
