package org.lantoa.local.simulator;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lantoa.local.simulator.graph.GraphApi;
import org.lantoa.local.simulator.tiktok.TikTokApi;
import org.lantoa.local.simulator.wire.Answer;
import org.lantoa.local.simulator.wire.Call;
import org.lantoa.local.simulator.wire.Delivery;
import org.lantoa.local.simulator.wire.Door;
import org.lantoa.local.simulator.wire.Faults;
import org.lantoa.local.simulator.wire.PlatformApi;
import org.lantoa.local.simulator.wire.Request;
import org.lantoa.local.simulator.wire.RequestLog;
import org.lantoa.local.simulator.wire.SuppressForbidden;
import org.lantoa.local.simulator.wire.TokenBook;
import org.lantoa.local.simulator.wire.Visit;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.local.simulator.world.Truth;
import org.lantoa.local.simulator.world.World;
import org.lantoa.local.simulator.youtube.YouTubeApi;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/**
 * A server on 127.0.0.1 that answers as the Graph API, the YouTube Data API and TikTok would, for
 * made-up pages. Everything is decided by its settings and its clock.
 */
@SuppressForbidden("the HTTP server of module jdk.httpserver is a documented part of every JDK")
public final class PlatformSimulator implements AutoCloseable {
  private static final int LONGEST_BODY = 1 << 20;

  private final SimulatorSettings settings;
  private final World world;
  private final TokenBook tokens;
  private final String youtubeKey;
  private final HttpServer server;
  private final ExecutorService threads;
  private final Delivery delivery;
  private final RequestLog log = new RequestLog();
  private final List<PlatformApi> platforms;

  private PlatformSimulator(SimulatorSettings settings, HttpServer server) {
    this.settings = settings;
    this.server = server;
    this.world = World.of(settings.world());
    this.tokens = new TokenBook(settings.world().seed());
    this.youtubeKey = "AIzaGiaLap" + Long.toHexString(settings.world().seed() * 31 + 17) + "Key";
    world.sources().forEach(source -> tokens.issue(source.key(), settings.world().begin()));
    this.delivery =
        new Delivery(settings.slowByte(), URI.create("http://localhost:" + port() + "/elsewhere"));
    Door door = new Door(tokens, settings.tokenLimit(), settings.faults());
    this.platforms =
        List.of(
            new GraphApi(world, door, settings.appLimit(), settings.appSecret(), graph()),
            new YouTubeApi(world, settings.faults(), youtubeKey, settings.youtubeUnits()),
            new TikTokApi(world, new Door(tokens, settings.tokenLimit(), settings.faults())),
            new OwnPages(world.truth(), settings.clock()));
    this.threads = Executors.newCachedThreadPool(PlatformSimulator::thread);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  /**
   * Starts one.
   *
   * @throws IOException if the port is taken
   */
  public static PlatformSimulator start(SimulatorSettings settings) throws IOException {
    // Else each answer waits 40 ms for the client's acknowledgement of its headers. The server
    // reads it once, with the first that a process starts.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(InetAddress.getByName("127.0.0.1"), settings.port()), 0);
    PlatformSimulator simulator = new PlatformSimulator(settings, server);
    server.start();
    return simulator;
  }

  /** Stands for {@code https://graph.facebook.com}: paths begin with the version. */
  public URI graph() {
    return base();
  }

  /** Stands for {@code https://www.googleapis.com}: paths begin with {@code /youtube/v3}. */
  public URI youtube() {
    return base();
  }

  /** Stands for {@code https://open.tiktokapis.com}: paths begin with {@code /v2}. */
  public URI tiktok() {
    return base();
  }

  /** Where {@code /truth} and {@code /clock} are. */
  public URI base() {
    return URI.create("http://127.0.0.1:" + port());
  }

  private int port() {
    return server.getAddress().getPort();
  }

  /** Its time. */
  public SimulatedClock clock() {
    return settings.clock();
  }

  /** The made-up pages. */
  public World world() {
    return world;
  }

  /** What is true at any instant. */
  public Truth truth() {
    return world.truth();
  }

  /** What goes wrong; more can be added. */
  public Faults faults() {
    return settings.faults();
  }

  /** The token that opens a source now; of a channel YouTube's one key. */
  public String token(SourceKey source) {
    if (source.platform() == Platform.YOUTUBE) {
      return youtubeKey;
    }
    return tokens
        .of(source)
        .orElseThrow(() -> new IllegalArgumentException("there is no source " + source))
        .value();
  }

  /** A token that opens all Facebook pages, as a system user of the office has. */
  public String systemToken() {
    List<SourceKey> pages =
        world.sources().stream()
            .map(SimulatedSource::key)
            .filter(key -> key.platform() == Platform.FACEBOOK)
            .toList();
    return tokens.issue(pages, clock().instant()).value();
  }

  /** Issues a new token of a source, as its administrator would after the old one expired. */
  public String renewToken(SourceKey source) {
    return tokens.issue(source, clock().instant()).value();
  }

  /**
   * Writes the configuration with which its sources are read, {@code connectors.yaml}, and the
   * tokens as files beside it.
   *
   * @throws IOException if they cannot be written
   */
  public void writeConnectors(Path file) throws IOException {
    ConnectorsYaml.write(this, file, Optional.empty());
  }

  /**
   * The same with a pause between two readings of a source.
   *
   * @param every whole minutes
   * @throws IOException if they cannot be written
   */
  public void writeConnectors(Path file, Duration every) throws IOException {
    ConnectorsYaml.write(this, file, Optional.of(every));
  }

  /** All requests so far, in the order in which they were answered; the newest 500,000. */
  public List<Request> requests() {
    return log.all();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Call call = call(exchange);
      Instant now = clock().instant();
      Optional<PlatformApi> platform =
          platforms.stream().filter(api -> api.owns(call.path())).findFirst();
      Visit visit = platform.map(api -> api.visit(call, now)).orElseGet(PlatformSimulator::lost);
      log.add(now, platform.map(PlatformApi::name).orElse("elsewhere"), call, visit);
      delivery.deliver(exchange, visit.answer());
    }
  }

  private static Visit lost() {
    return Visit.ofStranger(
        Answer.of(404, JsonNodeFactory.instance.objectNode().put("error", "nothing is here")));
  }

  private static Call call(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY);
    return Call.of(
        exchange.getRequestMethod(),
        exchange.getRequestURI(),
        headers,
        new String(body, StandardCharsets.UTF_8));
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "lantoa-simulator");
    thread.setDaemon(true);
    return thread;
  }

  /** Stops at once; answers on their way break off. */
  @Override
  public void close() {
    delivery.close();
    server.stop(0);
    threads.shutdownNow();
  }
}
