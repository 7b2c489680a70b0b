package org.lantoa.dashboards.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.lantoa.dashboards.session.Account;
import org.lantoa.dashboards.session.Credentials;
import org.lantoa.dashboards.session.Session;
import org.lantoa.dashboards.session.Sessions;
import org.lantoa.dashboards.session.SignIn;
import org.lantoa.dashboards.session.SignInOutcome;
import org.lantoa.model.registry.Registry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in and out. */
final class SignInPages {
  private static final Logger LOG = LoggerFactory.getLogger(SignInPages.class);

  private final SignIn signIn;
  private final Sessions sessions;
  private final Gate gate;
  private final Renderer renderer;
  private final Cookies cookies;

  SignInPages(SignIn signIn, Sessions sessions, Gate gate, Renderer renderer, Cookies cookies) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.gate = gate;
    this.renderer = renderer;
    this.cookies = cookies;
  }

  void show(Context context) {
    Optional<Session> session = gate.session(context);
    if (session.isPresent()) {
      context.redirect(session.get().account().landing());
      return;
    }
    form(context, "", "", target(context.queryParam("to")));
  }

  void signIn(Context context) {
    Gate.refuseForeignForm(context, Cookies.read(context, Cookies.FORM));
    String user = Optional.ofNullable(context.formParam("user")).orElse("").strip();
    String password = Optional.ofNullable(context.formParam("password")).orElse("");
    String target = target(context.formParam("to"));
    if (user.isEmpty() || password.isEmpty()) {
      refuse(context, 400, "signin.empty", user, target);
      return;
    }
    Credentials credentials = new Credentials(user, password);
    SignInOutcome outcome = signIn.check(credentials, context.ip());
    if (outcome instanceof SignInOutcome.Accepted accepted) {
      enter(context, accepted.account(), credentials, target);
    } else if (outcome instanceof SignInOutcome.Paused paused) {
      long minutes = Math.max(1, paused.retryAfter().plus(Duration.ofSeconds(59)).toMinutes());
      context.header("Retry-After", Long.toString(paused.retryAfter().toSeconds()));
      refuse(context, 429, "signin.paused", user, target, minutes);
    } else if (outcome instanceof SignInOutcome.Unavailable unavailable) {
      LOG.warn("nobody can sign in: {}", unavailable.reason());
      refuse(context, 503, "signin.unavailable", user, target);
    } else {
      refuse(context, 401, "signin.refused", user, target);
    }
  }

  void signOut(Context context) {
    gate.session(context)
        .ifPresent(
            session -> {
              Gate.refuseForeignForm(context, session.formToken());
              sessions.close(session.id());
            });
    cookies.remove(context, Cookies.SESSION);
    context.redirect("/sign-in", io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private void enter(Context context, Account account, Credentials credentials, String target) {
    Session session = sessions.open(account, credentials);
    cookies.session(context, session.id());
    cookies.remove(context, Cookies.FORM);
    context.redirect(
        target.isEmpty() ? account.landing() : target, io.javalin.http.HttpStatus.SEE_OTHER);
  }

  private void refuse(
      Context context, int status, String key, String user, String target, Object... arguments) {
    context.status(status);
    String problem =
        renderer.frame(context, "", Optional.empty(), Registry.DEFAULT_ZONE).text(key, arguments);
    form(context, problem, user, target);
  }

  private void form(Context context, String problem, String user, String target) {
    String secret = sessions.secret();
    cookies.form(context, secret);
    renderer.answer(
        context,
        "signin.jte",
        renderer.frame(context, "", Optional.empty(), Registry.DEFAULT_ZONE),
        Map.of("secret", secret, "problem", problem, "user", user, "target", target));
  }

  private static String target(@org.jspecify.annotations.Nullable String to) {
    return to != null && LocalAddress.isLocal(to) ? to : "";
  }
}
