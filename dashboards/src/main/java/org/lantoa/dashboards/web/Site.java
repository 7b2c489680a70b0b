package org.lantoa.dashboards.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.dashboards.session.Credentials;
import org.lantoa.dashboards.session.Session;

/** Answers pages and their JSON twins. */
final class Site {
  private final Gate gate;
  private final Function<Credentials, FigureSource> figures;
  private final Renderer renderer;
  private final Json json;
  private final InstantSource clock;

  Site(
      Gate gate,
      Function<Credentials, FigureSource> figures,
      Renderer renderer,
      Json json,
      InstantSource clock) {
    this.gate = gate;
    this.figures = figures;
    this.renderer = renderer;
    this.json = json;
    this.clock = clock;
  }

  void page(Context context, Twin twin) {
    Optional<Session> session = gate.session(context);
    if (session.isEmpty()) {
      toSignIn(context);
      return;
    }
    FigureSource source = figures.apply(session.get().credentials());
    Reading.Shown shown =
        twin.reader().read(new Reading(source, new Asked(context), clock.instant()));
    Map<String, Object> parameters = new HashMap<>(shown.choices());
    parameters.put("page", shown.page());
    renderer.answer(
        context,
        twin.template(),
        renderer.frame(context, twin.section(), session, source.registry().zone()),
        parameters);
  }

  void twin(Context context, Twin twin) {
    FigureSource source = figures.apply(gate.credentials(context));
    json.answer(
        context,
        twin.reader().read(new Reading(source, new Asked(context), clock.instant())).page());
  }

  void export(Context context) {
    FigureSource source = figures.apply(gate.credentials(context));
    PostDownload.answer(context, source, new Asked(context));
  }

  /** Sends a browser to the sign-in page; a part of a page cannot go there, so all of it does. */
  static void toSignIn(Context context) {
    String address = LocalAddress.of(context);
    String target =
        address.equals("/")
            ? "/sign-in"
            : "/sign-in?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    if (context.header("HX-Request") != null) {
      context.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", "/sign-in");
    } else {
      context.redirect(target, HttpStatus.SEE_OTHER);
    }
  }
}
