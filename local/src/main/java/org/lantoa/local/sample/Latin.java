package org.lantoa.local.sample;

import java.text.Normalizer;
import java.util.Locale;

/** Vietnamese names without accents; of the sample's own, so that its truth leans on nothing. */
final class Latin {
  private Latin() {}

  /** {@code dân vận khéo} for {@code DÂN VẬN Khéo}, accents gone: {@code dan van kheo}. */
  static String plain(String text) {
    String decomposed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    return decomposed.replaceAll("\\p{M}", "").replace('đ', 'd');
  }

  /** {@code xa-van-an} for {@code xã Vân An}. */
  static String idOf(String name) {
    return plain(name).replace(' ', '-');
  }

  /** {@code xavanan} for {@code xã Vân An}. */
  static String joined(String name) {
    return plain(name).replace(" ", "");
  }
}
