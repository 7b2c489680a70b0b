package org.lantoa.dashboards.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The three cookies: the session, the sign-in form's secret, the language. */
final class Cookies {
  static final String SESSION = "lantoa_session";
  static final String FORM = "lantoa_form";
  static final String LANGUAGE = "lantoa_lang";
  private static final int UNTIL_CLOSED = -1;
  private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

  private final boolean secure;

  Cookies(boolean secure) {
    this.secure = secure;
  }

  static @Nullable String read(Context context, String name) {
    return context.cookie(name);
  }

  void session(Context context, String id) {
    set(context, SESSION, id, UNTIL_CLOSED);
  }

  void form(Context context, String secret) {
    set(context, FORM, secret, UNTIL_CLOSED);
  }

  void language(Context context, String code) {
    set(context, LANGUAGE, code, YEAR);
  }

  void remove(Context context, String name) {
    set(context, name, "", 0);
  }

  private void set(Context context, String name, String value, int age) {
    context.cookie(new Cookie(name, value, "/", age, secure, true, null, SameSite.LAX));
  }
}
