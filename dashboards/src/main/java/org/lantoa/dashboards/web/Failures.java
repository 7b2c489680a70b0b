package org.lantoa.dashboards.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.lantoa.dashboards.page.Frame;
import org.lantoa.dashboards.session.Sessions;
import org.lantoa.dashboards.session.SignInOutcome;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.model.registry.Registry;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.archive.WrongQueryException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what went wrong: what failed and what to do, as a page or as JSON. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Renderer renderer;
  private final Json json;
  private final Gate gate;
  private final Sessions sessions;

  Failures(Renderer renderer, Json json, Gate gate, Sessions sessions) {
    this.renderer = renderer;
    this.json = json;
    this.gate = gate;
    this.sessions = sessions;
  }

  void register(RoutesConfig routes) {
    routes.exception(
        WrongRequestException.class,
        (wrong, context) -> answer(context, wrong.status(), wrong.key(), wrong.arguments()));
    routes.exception(WrongQueryException.class, this::unreadable);
    routes.exception(ArchiveException.class, this::unread);
    routes.exception(SignInException.class, (none, context) -> signIn(none, context));
    routes.exception(
        HttpResponseException.class,
        (thrown, context) -> answer(context, thrown.getStatus(), key(thrown.getStatus())));
    routes.exception(Exception.class, this::unexpected);
    routes.error(404, "*", context -> unanswered(context, "missing.page"));
  }

  private void unanswered(Context context, String key) {
    if (context.attribute("answered") == null) {
      answer(context, context.statusCode(), key);
    }
  }

  /** A query that cannot be read: told with the place of the mistake. */
  private void unreadable(WrongQueryException wrong, Context context) {
    context.status(400).attribute("answered", true);
    Language language = Renderer.language(context);
    Frame frame = renderer.frame(context, "", gate.session(context), Registry.DEFAULT_ZONE);
    Map<String, Object> error = new LinkedHashMap<>();
    error.put("status", 400);
    error.put("code", wrong.code());
    error.put("position", wrong.position());
    error.put("message", wrong.message(language.locale()));
    error.put("remedy", frame.text("wrong.query.remedy"));
    json.answer(context, Map.of("error", error));
  }

  private void unread(ArchiveException failure, Context context) {
    switch (failure.reason()) {
      case UNAVAILABLE -> {
        LOG.warn("no figures: {}", failure.getMessage());
        context.header("Retry-After", "30");
        answer(context, 503, "failure.unavailable");
      }
      case NOT_SIGNED_IN -> signedOut(context);
      case NOT_PERMITTED -> answer(context, 403, "failure.refused");
      case UNEXPECTED -> unexpected(failure, context);
    }
  }

  /** The password was changed since: whoever knows the new one signs in again. */
  private void signedOut(Context context) {
    gate.session(context).ifPresent(session -> sessions.close(session.id()));
    if (isTwin(context)) {
      answer(context, 401, "failure.signin");
    } else {
      Site.toSignIn(context);
    }
  }

  private void signIn(SignInException none, Context context) {
    SignInOutcome outcome = none.outcome();
    if (outcome instanceof SignInOutcome.Paused paused) {
      context.header("Retry-After", Long.toString(paused.retryAfter().toSeconds()));
      answer(context, 429, "failure.paused");
    } else if (outcome instanceof SignInOutcome.Unavailable unavailable) {
      LOG.warn("nobody can sign in: {}", unavailable.reason());
      answer(context, 503, "failure.unavailable");
    } else {
      context.header("WWW-Authenticate", "Basic realm=\"Lan Toa\", charset=\"UTF-8\"");
      answer(context, 401, "failure.signin");
    }
  }

  private void unexpected(Exception failure, Context context) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("failure {} while answering {}", number, context.path(), failure);
    answer(context, 500, "failure.unexpected", number);
  }

  private void answer(Context context, int status, String key, Object... arguments) {
    context.status(status).attribute("answered", true);
    Frame frame = renderer.frame(context, "", gate.session(context), Registry.DEFAULT_ZONE);
    Object[] said = inWords(frame, arguments);
    String what = frame.text(key, said);
    String remedy = frame.text(key + ".remedy", said);
    if (isTwin(context)) {
      Map<String, Object> error = new LinkedHashMap<>();
      error.put("status", status);
      error.put("message", what);
      error.put("remedy", remedy);
      json.answer(context, Map.of("error", error));
    } else {
      renderer.answer(
          context, "failure.jte", frame, Map.of("status", status, "what", what, "remedy", remedy));
    }
  }

  private static Object[] inWords(Frame frame, Object... arguments) {
    return Arrays.stream(arguments)
        .map(each -> each instanceof LocalDate day ? frame.words().day(day) : each)
        .toArray();
  }

  private static String key(int status) {
    return status == 404 ? "missing.page" : "failure.request";
  }

  private static boolean isTwin(Context context) {
    return context.path().startsWith(Twin.API);
  }
}
