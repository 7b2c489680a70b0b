package org.lantoa.dashboards.web;

import io.javalin.http.Context;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.session.Credentials;
import org.lantoa.dashboards.session.Session;
import org.lantoa.dashboards.session.Sessions;
import org.lantoa.dashboards.session.SignIn;
import org.lantoa.dashboards.session.SignInOutcome;

/** Who may come in: by the session's cookie, scripts also by HTTP Basic. */
final class Gate {
  private static final String VISITOR = "lantoa.visitor";

  private final Sessions sessions;
  private final SignIn signIn;

  Gate(Sessions sessions, SignIn signIn) {
    this.sessions = sessions;
    this.signIn = signIn;
  }

  /** The session of the browser that asks. */
  Optional<Session> session(Context context) {
    Optional<Session> session =
        Optional.ofNullable(Cookies.read(context, Cookies.SESSION)).flatMap(sessions::find);
    session.ifPresent(found -> context.attribute(VISITOR, found.account().user()));
    return session;
  }

  /**
   * What to read a JSON twin with.
   *
   * @throws SignInException if the request brings neither a session nor a right password
   */
  Credentials credentials(Context context) {
    String header = context.header("Authorization");
    if (header == null) {
      return session(context)
          .map(Session::credentials)
          .orElseThrow(() -> new SignInException(new SignInOutcome.Refused()));
    }
    Credentials given =
        Credentials.parse(header)
            .orElseThrow(() -> new SignInException(new SignInOutcome.Refused()));
    SignInOutcome outcome = signIn.check(given, context.ip());
    if (outcome instanceof SignInOutcome.Accepted accepted) {
      context.attribute(VISITOR, accepted.account().user());
      return given;
    }
    throw new SignInException(outcome);
  }

  /** Who asks, for the access log; "-" if nobody is signed in. */
  static String visitor(Context context) {
    String visitor = context.attribute(VISITOR);
    return visitor == null ? "-" : visitor;
  }

  /** Refuses a form that another site sent, or that does not carry the secret of its own page. */
  static void refuseForeignForm(Context context, @Nullable String secret) {
    String given = context.formParam("form");
    boolean own = secret != null && given != null && equal(secret, given);
    if (!own || !fromHere(context)) {
      throw WrongRequestException.foreignForm();
    }
  }

  private static boolean fromHere(Context context) {
    String origin = context.header("Origin");
    if (origin == null) {
      return true;
    }
    try {
      return context.host() != null && context.host().equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean equal(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
  }
}
