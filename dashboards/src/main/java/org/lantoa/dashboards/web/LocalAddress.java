package org.lantoa.dashboards.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses within this site: what may follow a sign-in or a change of language. */
final class LocalAddress {
  private LocalAddress() {}

  /** The path and query of a request, without the language. */
  static String of(Context context) {
    String query = context.queryString();
    if (query == null) {
      return context.path();
    }
    String kept =
        Arrays.stream(query.split("&"))
            .filter(part -> !part.startsWith("lang=") && !part.isEmpty())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? context.path() : context.path() + '?' + kept;
  }

  /** Whether an address stays on this site, whatever a browser makes of it. */
  static boolean isLocal(@Nullable String address) {
    return address != null
        && address.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?")
        && !address.startsWith("/sign-");
  }
}
