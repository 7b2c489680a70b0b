package org.lantoa.dashboards.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code /healthz}: 200 while every check is fine, 503 with what is wrong otherwise. */
final class Health {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Map<String, HealthCheck> checks = new LinkedHashMap<>();
  private final Json json;

  Health(WebSettings settings, Json json) {
    this.json = json;
    checks.put("elasticsearch", reachable(settings.elasticsearch()));
    checks.putAll(settings.checks());
  }

  void answer(Context context) {
    Map<String, String> answers = new LinkedHashMap<>();
    checks.forEach((name, check) -> answers.put(name, check.problem().orElse("ok")));
    boolean fine = answers.values().stream().allMatch("ok"::equals);
    context.status(fine ? 200 : 503);
    Map<String, Object> health = new LinkedHashMap<>();
    health.put("status", fine ? "ok" : "failing");
    health.put("checks", answers);
    json.answer(context, health);
  }

  /** Any answer will do: without a password a healthy Elasticsearch answers 401. */
  private static HealthCheck reachable(URI address) {
    HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    return () -> {
      try {
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        return status < 500 ? Optional.empty() : Optional.of("answers " + status);
      } catch (IOException away) {
        return Optional.of("does not answer");
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return Optional.of("not asked: stopping");
      }
    };
  }
}
