package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.machine.Patience;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Total;

class DemoIT {
  /** Ten times as many in the long profile. */
  private static final int POSTS = Boolean.getBoolean("lantoa.long") ? 20_000 : 2_000;

  private final Path data;
  private final Path truthFile;

  DemoIT(@TempDir Path root) {
    data = root.resolve("demo");
    truthFile = root.resolve("truth.json");
  }

  @Test
  void showsTheTruthOfItsSampleEverywhere() throws Exception {
    String[] options = {
      "--no-live",
      "--posts",
      Integer.toString(POSTS),
      "--seed",
      "7",
      "--truth-out",
      truthFile.toString()
    };
    try (MachineProcess demo = MachineProcess.start(data, "demo", options)) {
      JsonNode truth = new ObjectMapper().readTree(truthFile.toFile()).path("scopes");
      requireTruthInTheArchive(truth);
      requireTruthOnThePages(demo.ready(), truth);
      requireReportsBeside(demo.ready());
      requireAPagePerRole(demo.ready());
      assertThat(Command.run("verify", "--data", data.toString()).exit()).isZero();
      Command other = Command.run("demo", "--lang", "en", "--data", data.toString());
      assertThat(other.notes()).contains("seed 7 with " + POSTS / 1000 + ",000 posts");
    }
  }

  /** The scopes are the same, and each has what the sample's plain loops counted. */
  private void requireTruthInTheArchive(JsonNode truth) throws Exception {
    try (MachineAccess access = MachineAccess.open(new DataFolder(data))) {
      // Ready means that "all" is complete; the other scopes follow with the next tick at most.
      boolean complete =
          Patience.until(
              Duration.ofMinutes(3), () -> equal(access.archive().allTotals(Horizon.ALL), truth));
      Map<Scope, Total> totals = access.archive().allTotals(Horizon.ALL);
      for (Map.Entry<Scope, Total> total : totals.entrySet()) {
        requireEqual(total.getKey().text(), total.getValue(), truth.path(total.getKey().text()));
      }
      assertThat(complete).as("same scopes").isTrue();
    }
  }

  private static boolean equal(Map<Scope, Total> totals, JsonNode truth) {
    Set<String> scopes = new TreeSet<>();
    truth.fieldNames().forEachRemaining(scopes::add);
    return scopes.equals(new TreeSet<>(totals.keySet().stream().map(Scope::text).toList()))
        && totals.entrySet().stream()
            .allMatch(
                total -> {
                  JsonNode scope = truth.path(total.getKey().text());
                  return total.getValue().posts() == scope.path("posts").asLong()
                      && total.getValue().removedPosts() == scope.path("removed").asLong();
                });
  }

  private static void requireEqual(String scope, Total total, JsonNode truth) {
    assertThat(total.posts()).as(scope).isEqualTo(truth.path("posts").asLong());
    assertThat(total.removedPosts()).as(scope).isEqualTo(truth.path("removed").asLong());
    for (Measure measure : Measure.main()) {
      String name = measure.wireName();
      assertThat(total.gains().of(measure))
          .as(scope + ' ' + name)
          .isEqualTo(truth.path(name).asLong());
      assertThat(total.knownPosts().of(measure))
          .as(scope + " known " + name)
          .isEqualTo(truth.path("known").path(name).asLong());
    }
  }

  private static void requireTruthOnThePages(JsonNode ready, JsonNode truth) throws Exception {
    JsonNode leader = ready.path("accounts").path(2);
    JsonNode overview = get(ready, leader, "api/v1/overview");
    JsonNode all =
        find(overview.path("horizons"), "horizon", Horizon.ALL.wireName()).path("gained");
    requireShown(all, truth.path("all"));
    JsonNode units = get(ready, leader, "api/v1/units?horizon=all").path("units");
    assertThat(units.size()).isGreaterThan(100);
    requireShown(find(units, "id", "tinh").path("gained"), truth.path("unit:tinh"));
  }

  private static void requireShown(JsonNode shown, JsonNode truth) {
    assertThat(shown.path("posts")).isEqualTo(truth.path("posts"));
    for (String measure : List.of("shares", "comments", "reactions")) {
      assertThat(shown.path(measure).asLong()).isEqualTo(truth.path(measure).asLong());
    }
  }

  /** What units report stands on pages and in reports beside what is measured, never in it. */
  private void requireReportsBeside(JsonNode ready) throws Exception {
    JsonNode leader = ready.path("accounts").path(2);
    SampleReports reports = SampleReports.in(data.resolve("sample"));
    String month = reports.month().toString();
    long sum = reports.sum("buoi-tuyen-truyen");
    assertThat(Patience.until(Duration.ofMinutes(1), () -> reportedTalks(ready, month) == sum))
        .as("what was reported in the archive, corrected")
        .isTrue();
    JsonNode report =
        get(
            ready,
            leader,
            "api/v1/report?unit=tinh&from="
                + reports.month().atDay(1)
                + "&to="
                + reports.month().atEndOfMonth());
    JsonNode talks = talks(report, month);
    assertThat(talks.at("/below/sum").asLong()).isEqualTo(sum);
    assertThat(talks.path("measured").isNull()).isTrue();
    JsonNode posts = find(report.path("reported"), "indicator", "bai-dang");
    assertThat(posts.at("/below/sum").asLong()).isEqualTo(reports.sum("bai-dang"));
    assertThat(posts.at("/measured/value")).isEqualTo(report.at("/sums/posts"));

    String unit = reports.reporterOf("bang-ron");
    JsonNode rows = get(ready, leader, "api/v1/units/" + unit).path("reported");
    assertThat(rows)
        .anySatisfy(
            row -> {
              assertThat(row.path("indicator").asText() + row.path("period").asText())
                  .isEqualTo("bang-ron" + month);
              assertThat(row.path("value").asLong())
                  .isEqualTo(reports.figures().get(unit + "|bang-ron"));
            });
  }

  private static long reportedTalks(JsonNode ready, String month) {
    try {
      JsonNode leader = ready.path("accounts").path(2);
      return talks(get(ready, leader, "api/v1/units/tinh"), month).at("/below/sum").asLong();
    } catch (Exception failed) {
      throw new AssertionError(failed);
    }
  }

  private static JsonNode talks(JsonNode page, String month) {
    for (JsonNode row : page.path("reported")) {
      if (row.path("indicator").asText().equals("buoi-tuyen-truyen")
          && row.path("period").asText().equals(month)) {
        return row;
      }
    }
    return MissingNode.getInstance();
  }

  private static void requireAPagePerRole(JsonNode ready) throws Exception {
    assertThat(ready.path("accounts").findValuesAsText("user"))
        .containsExactly("quantri", "canbo", "lanhdao", "phantich");
    for (JsonNode account : ready.path("accounts")) {
      URI landing = URI.create(account.path("landing").asText());
      assertThat(send(landing, account).statusCode())
          .as(account.path("role").asText())
          .isLessThan(400);
    }
  }

  private static JsonNode find(JsonNode rows, String field, String value) {
    for (JsonNode row : rows) {
      if (row.path(field).asText().equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no " + field + " " + value + " in " + rows);
  }

  private static JsonNode get(JsonNode ready, JsonNode account, String path) throws Exception {
    URI address = URI.create(ready.path("web").asText()).resolve("/" + path);
    HttpResponse<String> response = send(address, account);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return new ObjectMapper().readTree(response.body());
  }

  private static HttpResponse<String> send(URI address, JsonNode account) throws Exception {
    String pair = account.path("user").asText() + ':' + account.path("password").asText();
    String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Basic " + encoded).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
