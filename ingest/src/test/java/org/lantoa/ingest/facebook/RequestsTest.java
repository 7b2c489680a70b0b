package org.lantoa.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.ingest.facebook.GraphFixture.PAGE;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.facebook.GraphFixture.Found;
import org.lantoa.ingest.facebook.ScriptedGraph.Answer;
import org.lantoa.ingest.facebook.ScriptedGraph.Asked;
import org.lantoa.ingest.secret.Secret;

/** Everything that is ever asked: nothing about anyone who reacts, comments or shares. */
@Timeout(60)
class RequestsTest {
  private static final String FIELDS =
      "id,message,created_time,updated_time,permalink_url,status_type,shares,"
          + "comments.filter(stream).limit(0).summary(true),"
          + "reactions.limit(0).summary(total_count),"
          + "reactions.type(LIKE).limit(0).summary(total_count).as(like),"
          + "reactions.type(LOVE).limit(0).summary(total_count).as(love),"
          + "reactions.type(WOW).limit(0).summary(total_count).as(wow),"
          + "reactions.type(HAHA).limit(0).summary(total_count).as(haha),"
          + "reactions.type(SAD).limit(0).summary(total_count).as(sad),"
          + "reactions.type(ANGRY).limit(0).summary(total_count).as(angry)";

  /** After RFC 4231, case 2, with hyphens because no token has spaces. */
  private static final String PROVED = "what-do-ya-want-for-nothing?";

  @TempDir private Path folder;

  @Test
  void asksTheListedQuestionsAndNoOthers() throws Exception {
    Random random = new Random(5);
    try (GraphFixture fixture = new GraphFixture(asked -> any(random))) {
      for (int round = 0; round < 40; round++) {
        fixture.list();
        fixture.look("1", "2", "3", "4", "5");
        fixture.clock.move(java.time.Duration.ofHours(30));
      }
      assertThat(fixture.graph.asked())
          .hasSizeGreaterThan(150)
          .allSatisfy(RequestsTest::isListedQuestion);
    }
  }

  @Test
  void asksByTheConfiguredVersionAndAddress() throws Exception {
    try (ScriptedGraph graph =
        new ScriptedGraph(asked -> Answer.of("{\"data\":[],\"id\":\"1\"}"))) {
      FacebookSettings settings =
          GraphFixture.settings(graph.address() + "/graph", Optional.empty(), folder);
      FacebookSettings older =
          new FacebookSettings(
              settings.base(),
              "v25.0",
              settings.folder(),
              settings.tokens(),
              settings.pauses(),
              settings.listing(),
              settings.limits(),
              settings.resilience());
      try (FacebookConnector connector =
          new FacebookConnector(older, java.time.InstantSource.system())) {
        connector.list(PAGE, new Found());
      }
      assertThat(graph.asked().get(0).path())
          .isEqualTo("/graph/v25.0/246675545449582/published_posts");
      assertThat(graph.asked().get(0).query())
          .isEqualTo(Map.of("limit", "100", "fields", FIELDS, "access_token", GraphFixture.TOKEN));
    }
  }

  @Test
  void provesEachCallByTheAppsSecret() throws Exception {
    try (ScriptedGraph graph = new ScriptedGraph(asked -> Answer.of("{\"data\":[],\"id\":\"1\"}"));
        FacebookConnector connector =
            new FacebookConnector(
                GraphFixture.settings(
                    graph.address(), Optional.of(new Secret("CanaryAppSecret")), folder),
                java.time.InstantSource.system())) {
      connector.list(PAGE, new Found());
      String proof =
          AppSecretProof.of(new Secret(GraphFixture.TOKEN), new Secret("CanaryAppSecret")).reveal();
      assertThat(graph.asked())
          .hasSize(2)
          .allSatisfy(asked -> assertThat(asked.value("appsecret_proof")).isEqualTo(proof))
          .allSatisfy(
              asked -> assertThat(asked.query().values()).doesNotContain("CanaryAppSecret"));
    }
  }

  @Test
  void computesTheProofAsThePlatformDoes() {
    // From an independent implementation: printf %s what-do-ya-want-for-nothing? | openssl dgst
    // -sha256 -hmac Jefe
    assertThat(AppSecretProof.of(new Secret(PROVED), new Secret("Jefe")).reveal())
        .isEqualTo("5a009baf454799a316a08e0261c4c31a58f951f1436904b5a7a883706501d927");
  }

  private static Answer any(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> Answer.error(400, 100, 33);
      case 1 -> Answer.error(500, 2, 0);
      case 2 -> Answer.of(502, "<html>");
      case 3 -> Answer.error(400, 190, 463);
      case 4 ->
          Answer.of(
              "{\"data\":[],\"paging\":{\"cursors\":{\"after\":\"c"
                  + random.nextInt(1000)
                  + "\"},\"next\":\"https://elsewhere.example/me/feed?access_token=x\"}}");
      default -> Answer.of("{\"data\":[],\"id\":\"1\",\"followers_count\":5}");
    };
  }

  private static void isListedQuestion(Asked asked) {
    Map<String, String> query = new TreeMap<>(asked.query());
    assertThat(query.remove("access_token")).isEqualTo(GraphFixture.TOKEN);
    String page = "/v26.0/" + PAGE.sourceId();
    if (asked.path().equals(page + "/published_posts")) {
      assertThat(query.remove("limit")).isEqualTo("100");
      assertThat(query.remove("fields")).isEqualTo(FIELDS);
      assertThat(query.keySet()).isSubsetOf(Set.of("after"));
    } else if (asked.path().equals("/v26.0/")) {
      boolean isExistence = "id".equals(query.get("fields"));
      assertThat(query.remove("fields")).isEqualTo(isExistence ? "id" : FIELDS);
      assertThat(query.remove("ids"))
          .matches("(246675545449582_[1-5],?){1," + (isExistence ? 1 : 5) + '}');
      assertThat(query).isEmpty();
    } else {
      assertThat(asked.path()).isEqualTo(page);
      assertThat(query).isEqualTo(Map.of("fields", "followers_count"));
    }
  }
}
