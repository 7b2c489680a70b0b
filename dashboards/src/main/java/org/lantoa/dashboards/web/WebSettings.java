package org.lantoa.dashboards.web;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lantoa.dashboards.page.Notice;

/**
 * How the page is served.
 *
 * @param host the address to listen on; loopback unless a proxy stands elsewhere
 * @param port the port; 0 takes a free one
 * @param elasticsearch the address of Elasticsearch
 * @param clock the clock that tells stale figures and ended sessions
 * @param metrics what {@code /metrics} shows
 * @param checks what {@code /healthz} asks besides Elasticsearch, by name
 * @param notices what stands above all figures of all pages; asked for with every page
 * @param secureCookies whether browsers reach the page by HTTPS only (through a proxy)
 */
public record WebSettings(
    String host,
    int port,
    URI elasticsearch,
    InstantSource clock,
    PrometheusMeterRegistry metrics,
    Map<String, HealthCheck> checks,
    Supplier<List<Notice>> notices,
    boolean secureCookies) {

  /** Refuses a port that cannot be. */
  public WebSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no port: " + port + "; choose 1 to 65535, or 0 for any");
    }
    checks = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(checks));
  }

  /** Loopback, the system's clock, metrics of its own. */
  public static WebSettings of(int port, URI elasticsearch) {
    return new WebSettings(
        "127.0.0.1",
        port,
        elasticsearch,
        InstantSource.system(),
        new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
        Map.of(),
        List::of,
        false);
  }

  /** Listens on another address. */
  public WebSettings host(String address) {
    return new WebSettings(
        address, port, elasticsearch, clock, metrics, checks, notices, secureCookies);
  }

  /** Tells the time by another clock. */
  public WebSettings clock(InstantSource source) {
    return new WebSettings(
        host, port, elasticsearch, source, metrics, checks, notices, secureCookies);
  }

  /** Shows, and adds to, the caller's metrics. */
  public WebSettings metrics(PrometheusMeterRegistry registry) {
    return new WebSettings(
        host, port, elasticsearch, clock, registry, checks, notices, secureCookies);
  }

  /** Asks one more thing for {@code /healthz}. */
  public WebSettings check(String name, HealthCheck check) {
    Map<String, HealthCheck> more = new LinkedHashMap<>(checks);
    more.put(name, check);
    return new WebSettings(host, port, elasticsearch, clock, metrics, more, notices, secureCookies);
  }

  /** Asks what stands above all figures. */
  public WebSettings notices(Supplier<List<Notice>> now) {
    return new WebSettings(host, port, elasticsearch, clock, metrics, checks, now, secureCookies);
  }

  /** Marks cookies as for HTTPS only. */
  public WebSettings secureCookies(boolean secure) {
    return new WebSettings(host, port, elasticsearch, clock, metrics, checks, notices, secure);
  }
}
