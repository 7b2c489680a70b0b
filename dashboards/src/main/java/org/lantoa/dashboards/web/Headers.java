package org.lantoa.dashboards.web;

import io.javalin.http.Context;

/** The headers that every answer carries. */
final class Headers {
  /** Nothing from elsewhere, nothing inline, framed by nobody. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "connect-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  private Headers() {}

  static void set(Context context) {
    context.header("Content-Security-Policy", CONTENT_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("X-Frame-Options", "DENY");
    context.header("Referrer-Policy", "same-origin");
    context.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    // Figures belong to who is signed in: nothing in between keeps a copy.
    context.header("Cache-Control", "no-store");
  }
}
