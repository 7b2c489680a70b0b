package org.lantoa.dashboards.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Gauge;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.dashboards.session.Accounts;
import org.lantoa.dashboards.session.Credentials;
import org.lantoa.dashboards.session.ElasticsearchAccounts;
import org.lantoa.dashboards.session.Sessions;
import org.lantoa.dashboards.session.SignIn;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.connection.ElasticsearchConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The built-in web page: totals per unit and campaign, the archive and the period report, in
 * Vietnamese and English, each page with a JSON twin under {@code /api/v1/}.
 *
 * <p>It reads Elasticsearch alone, with the rights of the account that is signed in.
 */
public final class WebServer implements AutoCloseable {
  /** Who asked which route when: no address, no search text. */
  private static final Logger ACCESS = LoggerFactory.getLogger("lantoa.access");

  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);
  private static final int LARGEST_REQUEST = 64 * 1024;

  private final Javalin javalin;
  private final String host;
  private final AutoCloseable connection;

  private WebServer(Javalin javalin, String host, AutoCloseable connection) {
    this.javalin = javalin;
    this.host = host;
    this.connection = connection;
  }

  /**
   * Starts the page. Elasticsearch need not answer yet: until it does, the page says so.
   *
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static WebServer start(WebSettings settings) {
    ElasticsearchConnection connection = ElasticsearchConnection.open(settings.elasticsearch());
    return start(
        settings,
        new ElasticsearchAccounts(settings.elasticsearch()),
        who -> FigureSource.of(new Archive(connection.signedInAs(who.user(), who.password()))),
        connection);
  }

  static WebServer start(
      WebSettings settings,
      Accounts accounts,
      Function<Credentials, FigureSource> figures,
      AutoCloseable connection) {
    Javalin javalin = Javalin.create(config -> configure(config, settings, accounts, figures));
    javalin.start(settings.host(), settings.port());
    return new WebServer(javalin, settings.host(), connection);
  }

  /** Where the page is. */
  public URI address() {
    return URI.create("http://" + host + ":" + javalin.port() + "/");
  }

  /** Stops answering; sessions end. */
  @Override
  public void close() {
    javalin.stop();
    try {
      connection.close();
    } catch (Exception unclosed) {
      LOG.warn("the connections to Elasticsearch did not close", unclosed);
    }
  }

  private static void configure(
      JavalinConfig config,
      WebSettings settings,
      Accounts accounts,
      Function<Credentials, FigureSource> figures) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_REQUEST;
    config.requestLogger.http((context, millis) -> note(settings, context, millis));
    route(config.routes, settings, accounts, figures);
  }

  private static void route(
      RoutesConfig routes,
      WebSettings settings,
      Accounts accounts,
      Function<Credentials, FigureSource> figures) {
    Assets assets = Assets.load();
    Renderer renderer = new Renderer(assets.addresses(), settings.notices());
    Json json = new Json();
    Cookies cookies = new Cookies(settings.secureCookies());
    Sessions sessions = new Sessions(settings.clock());
    SignIn signIn = new SignIn(accounts, settings.clock());
    Gate gate = new Gate(sessions, signIn);
    SignInPages signInPages = new SignInPages(signIn, sessions, gate, renderer, cookies);
    Site site = new Site(gate, figures, renderer, json, settings.clock());
    Gauge.builder("lantoa.web.sessions", sessions, Sessions::count)
        .description("open sessions")
        .register(settings.metrics());

    routes.before(Headers::set);
    routes.before(context -> rememberLanguage(context, cookies));
    routes.get("/healthz", new Health(settings, json)::answer);
    routes.get("/metrics", context -> metrics(context, settings));
    routes.get("/assets/{file}", assets::serve);
    routes.get("/sign-in", signInPages::show);
    routes.post("/sign-in", signInPages::signIn);
    routes.post("/sign-out", signInPages::signOut);
    routes.get(Twin.API + "/posts/export", site::export);
    for (Twin twin : Twin.all()) {
      routes.get(twin.path(), context -> site.page(context, twin));
      routes.get(twin.twinPath(), context -> site.twin(context, twin));
    }
    new Failures(renderer, json, gate, sessions).register(routes);
  }

  private static void rememberLanguage(Context context, Cookies cookies) {
    Optional.ofNullable(context.queryParam("lang"))
        .flatMap(Language::ofCode)
        .ifPresent(language -> cookies.language(context, language.code()));
  }

  private static void metrics(Context context, WebSettings settings) {
    context
        .contentType("text/plain; version=0.0.4; charset=utf-8")
        .result(settings.metrics().scrape());
  }

  private static void note(WebSettings settings, Context context, float millis) {
    String route =
        Optional.ofNullable(context.endpoints().lastHttpEndpoint())
            .map(endpoint -> endpoint.path)
            .orElse("none");
    String status = Integer.toString(context.statusCode());
    settings
        .metrics()
        .timer("lantoa.web.requests", "route", route, "status", status)
        .record(Duration.ofNanos((long) (millis * 1_000_000)));
    boolean page = !route.startsWith("/assets") && !route.equals("/healthz");
    if (page && !route.equals("/metrics")) {
      ACCESS.info("{} {} {}", Gate.visitor(context), route, status);
    }
  }
}
