package org.lantoa.local.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.local.simulator.NaiveClient.json;
import static org.lantoa.local.simulator.NaiveClient.parsed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.local.simulator.wire.Canaries;
import org.lantoa.local.simulator.world.SimulatedClock;
import org.lantoa.local.simulator.world.SimulatedPost;
import org.lantoa.local.simulator.world.Truth.PostTruth;
import org.lantoa.local.simulator.world.WorldSettings;
import org.lantoa.model.Measure;
import org.lantoa.model.SourceKey;

class GraphListingTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");

  private PlatformSimulator simulator;
  private NaiveClient client;
  private SourceKey page;

  @BeforeEach
  void start() throws IOException {
    simulator =
        PlatformSimulator.start(
            SimulatorSettings.of(
                WorldSettings.of(7, 2, 400, BEGIN), SimulatedClock.standing(BEGIN)));
    client = new NaiveClient(simulator);
    page = simulator.world().sources().get(0).key();
  }

  @AfterEach
  void stop() {
    simulator.close();
  }

  @Test
  void tellsTheTruthToWhoReadsToTheEnd() {
    for (int day = 0; day < 8; day++) {
      simulator.clock().advance(Duration.ofHours(23));
      Map<String, JsonNode> listed =
          client.listed(page, 20).stream()
              .collect(Collectors.toMap(post -> post.get("id").asText(), post -> post));
      List<PostTruth> truth =
          simulator.truth().posts(page, simulator.clock().instant()).stream()
              .filter(post -> !post.removed())
              .toList();

      assertThat(listed).hasSize(truth.size());
      for (PostTruth post : truth) {
        JsonNode node = listed.get(page.sourceId() + '_' + post.post().postId());
        assertThat(node).as(post.post().text()).isNotNull();
        assertThat(read(node)).isEqualTo(known(post));
      }
    }
    assertThat(simulator.truth().posts(page, simulator.clock().instant()))
        .anyMatch(PostTruth::removed);
  }

  private static Map<Measure, Long> read(JsonNode post) {
    return Map.of(
        Measure.SHARES, post.path("shares").path("count").asLong(0),
        Measure.COMMENTS, post.get("comments").get("summary").get("total_count").asLong(),
        Measure.REACTIONS, post.get("reactions").get("summary").get("total_count").asLong(),
        Measure.LIKE, post.get("like").get("summary").get("total_count").asLong(),
        Measure.LOVE, post.get("love").get("summary").get("total_count").asLong());
  }

  private static Map<Measure, Long> known(PostTruth post) {
    return List.of(Measure.SHARES, Measure.COMMENTS, Measure.REACTIONS, Measure.LIKE, Measure.LOVE)
        .stream()
        .collect(
            Collectors.toMap(
                measure -> measure, measure -> post.counts().of(measure).value().orElseThrow()));
  }

  @Test
  void answersInTheShapeOfTheDocumentation() {
    simulator.clock().advance(Duration.ofDays(2));
    JsonNode post = client.listed(page, 100).get(0);

    assertThat(post.get("id").asText()).matches("\\d+_\\d+");
    assertThat(post.get("created_time").asText())
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\+0000");
    assertThat(post.get("comments").get("data")).isEmpty();
    assertThat(post.get("reactions").toString())
        .matches(
            "\\{\"data\":\\[],\"summary\":\\{\"total_count\":\\d+,\"viewer_reaction\":\"NONE\"}}");
    assertThat(post.get("like").toString())
        .matches("\\{\"data\":\\[],\"summary\":\\{\"total_count\":\\d+}}");
    assertThat(client.listed(page, 100).toString()).doesNotContain("Canary");
  }

  @Test
  void leavesOutZeroSharesAndMissingTexts() {
    simulator.clock().advance(Duration.ofDays(7));
    List<JsonNode> posts = client.listed(page, 100);

    assertThat(posts).anyMatch(post -> !post.has("shares"));
    assertThat(posts).anyMatch(post -> !post.has("message"));
    assertThat(posts)
        .filteredOn(post -> post.has("shares"))
        .allMatch(post -> post.get("shares").get("count").asLong() > 0);
  }

  @Test
  void hasEmptyPagesInTheMiddleAndIsNotInOrder() {
    simulator.clock().advance(Duration.ofDays(7));
    List<JsonNode> posts = client.listed(page, 5);
    List<String> times = posts.stream().map(post -> post.get("created_time").asText()).toList();

    assertThat(times).isNotEqualTo(times.stream().sorted((a, b) -> b.compareTo(a)).toList());
    assertThat(posts.stream().map(post -> post.get("id"))).doesNotHaveDuplicates();
    long pages = simulator.requests().size();
    assertThat(pages).isGreaterThan(posts.size() / 5 + 3);
  }

  @Test
  void tellsOfPersonsWhoeverAsksForThem() {
    simulator.clock().advance(Duration.ofDays(3));
    SimulatedPost post =
        simulator.world().posts(page).stream()
            .filter(each -> each.topLevelCommentsAt(simulator.clock().instant()) > 0)
            .filter(each -> each.isThereAt(simulator.clock().instant()))
            .findFirst()
            .orElseThrow();
    String id = page.sourceId() + '_' + post.key().postId();

    assertThat(json(client.graph(page, id, "fields", "from,comments")).toString())
        .contains(Canaries.PERSON)
        .contains(Canaries.WORDS);
    assertThat(json(client.graph(page, page.sourceId() + "/feed")).toString())
        .contains(Canaries.WORDS);
    assertThat(simulator.requests())
        .anyMatch(request -> request.path().endsWith("/feed"))
        .anyMatch(request -> "from,comments".equals(request.parameters().get("fields")));
  }

  @Test
  void recordsTheNameOfATokenAndNotTheToken() {
    client.graph(page, page.sourceId(), "fields", "followers_count");

    assertThat(simulator.requests()).hasSize(1);
    assertThat(simulator.requests().toString()).doesNotContain(simulator.token(page));
    assertThat(simulator.requests().get(0).parameters()).containsEntry("access_token", "token-1");
  }

  @Test
  void failsAWholeCallForOneBadId() {
    simulator.clock().advance(Duration.ofDays(3));
    String good = client.listed(page, 100).get(0).get("id").asText();
    String bad = page.sourceId() + "_404";

    assertThat(json(client.graph(page, "", "ids", good, "fields", "shares")).get(good)).isNotNull();
    HttpResponse<String> failed =
        client.graph(page, "", "ids", good + ',' + bad, "fields", "shares");
    assertThat(failed.statusCode()).isEqualTo(400);
    assertThat(parsed(failed).get("error").get("code").asInt()).isEqualTo(100);
    assertThat(simulator.requests().get(simulator.requests().size() - 1).calls()).isEqualTo(2);
  }

  @Test
  void showsOnlyTheNewestSixHundredOfAYear() throws IOException {
    simulator.close();
    Duration month = Duration.ofDays(30);
    WorldSettings many = new WorldSettings(1, 1, 0, 0, 900, BEGIN, month, month);
    simulator =
        PlatformSimulator.start(
            SimulatorSettings.of(many, SimulatedClock.standing(BEGIN.plus(month))));
    client = new NaiveClient(simulator);
    page = simulator.world().sources().get(0).key();

    assertThat(client.listed(page, 100)).hasSizeBetween(560, 600);
    assertThat(simulator.truth().posts(page, simulator.clock().instant())).hasSize(900);
  }

  @Test
  void answersCode100OnceAPostIsRemoved() {
    SimulatedPost removed =
        simulator.world().posts(page).stream()
            .filter(post -> post.removedAt().isPresent())
            .findFirst()
            .orElseThrow();
    String id = page.sourceId() + '_' + removed.key().postId();
    Instant at = removed.removedAt().orElseThrow();
    simulator.clock().advance(Duration.between(BEGIN, at).plusSeconds(1).abs());

    assertThat(parsed(client.graph(page, id)).get("error").get("code").asInt()).isEqualTo(100);
  }
}
