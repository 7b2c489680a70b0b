package org.lantoa.dashboards.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lantoa.dashboards.page.Frame;
import org.lantoa.dashboards.page.Notice;
import org.lantoa.dashboards.session.Session;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.dashboards.wording.Wording;

/** Turns what was read into a page, by templates that were compiled with the program. */
final class Renderer {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Map<String, String> assets;
  private final Supplier<List<Notice>> notices;

  Renderer(Map<String, String> assets, Supplier<List<Notice>> notices) {
    this.assets = Map.copyOf(assets);
    this.notices = notices;
  }

  /** The language of a request: what it asks for, else what was chosen last, else Vietnamese. */
  static Language language(Context context) {
    return Optional.ofNullable(context.queryParam("lang"))
        .flatMap(Language::ofCode)
        .or(
            () ->
                Optional.ofNullable(Cookies.read(context, Cookies.LANGUAGE))
                    .flatMap(Language::ofCode))
        .orElse(Language.VIETNAMESE);
  }

  /** The frame of a page. */
  Frame frame(Context context, String section, Optional<Session> session, ZoneId zone) {
    return new Frame(
        new Wording(language(context), zone),
        section,
        LocalAddress.of(context),
        session.map(found -> found.account().user()).orElse(null),
        session.map(Session::formToken).orElse(""),
        assets,
        session.isPresent() ? notices.get() : List.of());
  }

  /** Answers with a page. */
  void answer(Context context, String template, Frame frame, Map<String, Object> parameters) {
    Map<String, Object> all = new HashMap<>(parameters);
    all.put("frame", frame);
    StringOutput page = new StringOutput();
    engine.render(template, all, page);
    context.header("Content-Language", frame.words().language().code());
    context.html(page.toString());
  }
}
