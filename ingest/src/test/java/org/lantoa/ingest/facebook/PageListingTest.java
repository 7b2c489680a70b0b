package org.lantoa.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lantoa.ingest.facebook.GraphFixture.PAGE;
import static org.lantoa.ingest.facebook.GraphFixture.id;
import static org.lantoa.ingest.facebook.GraphFixture.key;
import static org.lantoa.ingest.facebook.GraphFixture.post;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.ingest.facebook.GraphFixture.Found;
import org.lantoa.ingest.facebook.ScriptedGraph.Answer;
import org.lantoa.ingest.facebook.ScriptedGraph.Asked;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PollOutcome;

@Timeout(60)
class PageListingTest {
  @TempDir private Path folder;

  @Test
  void tellsAPostWithItsCounts() throws Exception {
    try (GraphFixture fixture = new GraphFixture(one(post(id(7), 7)))) {
      Found found = fixture.list().assertComplete();
      Observation observation = found.observation("7");
      assertThat(found.refusals).isEmpty();
      assertThat(observation.origin()).isEqualTo(CountingOrigin.API);
      assertThat(observation.observedAt()).isEqualTo(GraphFixture.NOW);
      assertThat(observation.publishedAt()).isEqualTo(Instant.parse("2026-01-30T01:02:03Z"));
      assertThat(observation.counts())
          .isEqualTo(
              Counts.of(
                  Map.of(
                      Measure.SHARES, Count.of(7),
                      Measure.COMMENTS, Count.of(70),
                      Measure.REACTIONS, Count.of(21),
                      Measure.LIKE, Count.of(6),
                      Measure.LOVE, Count.of(5),
                      Measure.WOW, Count.of(4),
                      Measure.HAHA, Count.of(3),
                      Measure.SAD, Count.of(2),
                      Measure.ANGRY, Count.of(0),
                      Measure.OTHER, Count.of(1))));
      assertThat(found.content("7").text()).isEqualTo("Bài 7");
      assertThat(found.content("7").kind()).isEqualTo(ContentKind.PHOTO);
      assertThat(found.content("7").permalink())
          .isEqualTo("https://www.facebook.com/246675545449582/posts/7");
    }
  }

  @Test
  void readsAbsentSharesAsNoneAndOtherAbsentCountsAsUnknown() throws Exception {
    String unshared =
        "{\"id\":\""
            + id(1)
            + "\",\"created_time\":\"2026-01-30T01:02:03+0000\","
            + "\"comments\":{\"summary\":{\"total_count\":7}}}";
    try (GraphFixture fixture = new GraphFixture(one(unshared))) {
      assertThat(fixture.list().assertComplete().observation("1").counts())
          .isEqualTo(Counts.of(Map.of(Measure.SHARES, Count.of(0), Measure.COMMENTS, Count.of(7))));
    }
  }

  @Test
  void takesNothingForAZeroInAnAnswerThatLeavesAllCountsOut() throws Exception {
    String bare = "{\"id\":\"" + id(1) + "\",\"created_time\":\"2026-01-30T01:02:03+0000\"}";
    try (GraphFixture fixture = new GraphFixture(one(bare))) {
      Found found = fixture.list().assertComplete();
      assertThat(found.observation("1").counts()).isEqualTo(Counts.unknown());
      assertThat(found.content("1").text()).isNull();
      assertThat(found.content("1").permalink()).isNull();
    }
  }

  @Test
  void readsCountsThatAreNullAsUnknown() throws Exception {
    String nulls =
        "{\"id\":\""
            + id(1)
            + "\",\"created_time\":\"2026-01-30T01:02:03+0000\",\"shares\":null,"
            + "\"comments\":{\"summary\":null},\"reactions\":{\"summary\":{}},\"like\":null}";
    try (GraphFixture fixture = new GraphFixture(one(nulls))) {
      Found found = fixture.list().assertComplete();
      assertThat(found.observation("1").counts()).isEqualTo(Counts.unknown());
    }
  }

  @Test
  void leavesTheRemainderUnknownWhereTheTypesExceedTheTotal() throws Exception {
    String exceeding = post(id(1), 1).replace("\"total_count\":21", "\"total_count\":19");
    try (GraphFixture fixture = new GraphFixture(one(exceeding))) {
      Counts counts = fixture.list().assertComplete().observation("1").counts();
      assertThat(counts.of(Measure.OTHER)).isEqualTo(Count.UNKNOWN);
      assertThat(counts.of(Measure.REACTIONS)).isEqualTo(Count.of(19));
      assertThat(counts.of(Measure.LIKE)).isEqualTo(Count.of(6));
    }
  }

  @Test
  void goesOnThroughEmptyAnswersToTheEndOfTheList() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(
            asked ->
                switch (asked.value("after")) {
                  case "" -> page(post(id(1), 1), "A");
                  case "A" -> page("", "B=/+");
                  case "B=/+" -> page("", "C");
                  case "C" -> page(post(id(2), 2) + ',' + post(id(1), 9), "");
                  default -> Answer.error(400, 100, 0);
                })) {
      Found found = fixture.list().assertComplete();
      assertThat(found.observations).containsOnlyKeys(key("1"), key("2"));
      assertThat(found.observation("1").counts().of(Measure.SHARES)).isEqualTo(Count.of(1));
      assertThat(fixture.listed()).isEqualTo(4);
    }
  }

  @Test
  void endsAListThatTurnsInACircle() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(
            asked -> page(post(id(1), 1), asked.value("after").equals("A") ? "B" : "A"))) {
      Found found = fixture.list();
      assertThat(found.failure().outcome()).isEqualTo(PollOutcome.PARTIAL);
      assertThat(found.failure().detail()).isEqualTo("cursor-repeats");
      assertThat(found.observations).containsOnlyKeys(key("1"));
      assertThat(fixture.listed()).isEqualTo(3);
    }
  }

  @Test
  void endsAListWithoutEnd() throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> page("", asked.value("after") + "x"))) {
      Found found = fixture.list();
      assertThat(found.failure().outcome()).isEqualTo(PollOutcome.PARTIAL);
      assertThat(found.failure().detail()).isEqualTo("too-many-pages");
      assertThat(fixture.listed()).isEqualTo(20);
    }
  }

  @Test
  void endsAListThatBringsNothingNew() throws Exception {
    try (ScriptedGraph graph =
            new ScriptedGraph(asked -> page(post(id(1), 1), asked.value("after") + "x"));
        FacebookConnector connector = connector(graph, FacebookSettings.Listing.DEFAULT)) {
      Found found = new Found();
      assertThatThrownBy(() -> connector.list(PAGE, found))
          .hasMessageContaining("partial: too-many-pages");
      assertThat(found.observations).containsOnlyKeys(key("1"));
      assertThat(graph.asked()).hasSize(22);
    }
  }

  @Test
  void endsAListThatTakesTooLong() throws Exception {
    FacebookSettings.Listing hasty = new FacebookSettings.Listing(1000, Duration.ofNanos(1));
    try (ScriptedGraph graph =
            new ScriptedGraph(asked -> page(post(id(1), 1), asked.value("after") + "x"));
        FacebookConnector connector = connector(graph, hasty)) {
      Found found = new Found();
      assertThatThrownBy(() -> connector.list(PAGE, found))
          .hasMessageContaining("partial: too-slow");
      assertThat(found.observations).containsOnlyKeys(key("1"));
      assertThat(graph.asked()).hasSize(1);
    }
  }

  private FacebookConnector connector(ScriptedGraph graph, FacebookSettings.Listing listing) {
    FacebookSettings usual = GraphFixture.settings(graph.address(), Optional.empty(), folder);
    return new FacebookConnector(
        new FacebookSettings(
            usual.base(),
            usual.version(),
            usual.folder(),
            usual.tokens(),
            usual.pauses(),
            listing,
            usual.limits(),
            usual.resilience()),
        new TestingClock(GraphFixture.NOW));
  }

  @Test
  void doesNotFollowAnAddressThatThePlatformGives() throws Exception {
    try (GraphFixture elsewhere = new GraphFixture();
        GraphFixture fixture =
            new GraphFixture(
                asked ->
                    Answer.of(
                        "{\"data\":[],\"paging\":{\"next\":\""
                            + elsewhere.graph.address()
                            + "/after=A/x?before=after&access_token=CanaryToken#end\"}}"))) {
      Found found = fixture.list();
      assertThat(found.failure().outcome()).isEqualTo(PollOutcome.PARTIAL);
      assertThat(found.failure().detail()).isEqualTo("cursor-missing");
      assertThat(elsewhere.graph.asked()).isEmpty();
    }
  }

  @Test
  void takesThePlaceFromTheAddressWhereNoCursorStands() throws Exception {
    for (String cursors : List.of("", "\"cursors\":{},", "\"cursors\":{\"after\":\"\"},")) {
      try (GraphFixture elsewhere = new GraphFixture();
          GraphFixture fixture =
              new GraphFixture(
                  asked ->
                      GraphFixture.isListing(asked) && asked.value("after").isEmpty()
                          ? Answer.of(
                              "{\"data\":[],\"paging\":{"
                                  + cursors
                                  + "\"next\":\""
                                  + elsewhere.graph.address()
                                  + "/x?access_token=Canary&limit=1&after=B%3D%2F%2B&z=1\"}}")
                          : one(post(id(1), 1)).apply(asked))) {
        Found found = fixture.list().assertComplete();
        assertThat(found.observations).containsOnlyKeys(key("1"));
        assertThat(fixture.graph.asked().get(1).value("after")).isEqualTo("B=/+");
        assertThat(fixture.graph.asked())
            .allSatisfy(asked -> assertThat(asked.query().values()).doesNotContain("Canary"));
        assertThat(elsewhere.graph.asked()).isEmpty();
      }
    }
  }

  @Test
  void takesNoPlaceThatIsNone() throws Exception {
    for (String place : List.of("", "%zz", "a".repeat(2049))) {
      try (GraphFixture fixture =
          new GraphFixture(
              asked ->
                  Answer.of("{\"data\":[],\"paging\":{\"next\":\"x?after=" + place + "\"}}"))) {
        assertThat(fixture.list().failure().detail()).isEqualTo("cursor-missing");
        assertThat(fixture.listed()).isEqualTo(1);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"shares\":{\"count\":1}   | \"shares\":{\"count\":\"Canary\"} | wrong-type | shares.count",
        "\"shares\":{\"count\":1}   | \"shares\":7 | wrong-type | shares",
        "\"shares\":{\"count\":1}   | \"shares\":{\"count\":-1} | negative | shares.count",
        "\"total_count\":10         | \"total_count\":1.5 | wrong-type | comments.summary.total_count",
        "\"total_count\":21         | \"total_count\":{\"Canary\":1} | wrong-type | reactions.summary.total_count",
        "\"message\":\"Bài 1\"      | \"message\":[\"Canary\"] | wrong-type | message",
        "\"2026-01-30T01:02:03+0000\",\"updated_time\" | \"Canary\",\"updated_time\" | not-an-instant | created_time",
        "\"2026-01-30T01:02:03+0000\",\"updated_time\" | null,\"updated_time\" | missing | created_time",
        "\"2026-01-30T01:02:03+0000\",\"updated_time\" | \"2026-02-30T01:02:03+0000\",\"updated_time\" | not-an-instant | created_time",
        "\"2026-01-30T01:02:03+0000\",\"updated_time\" | \"2026-01-31T02:00:01+0000\",\"updated_time\" | published-after-observed | created_time",
        "\"added_photos\"           | {} | wrong-type | status_type"
      })
  void refusesAPostOfAnotherShapeAndKeepsTheOthers(
      String part, String other, String code, String field) throws Exception {
    String bad = post(id(1), 1).replace("\n", "").replace(part, other);
    assertThat(bad).isNotEqualTo(post(id(1), 1).replace("\n", ""));
    try (GraphFixture fixture = new GraphFixture(one(bad + ',' + post(id(2), 2)))) {
      Found found = fixture.list().assertComplete();
      assertThat(found.observations).containsOnlyKeys(key("2"));
      assertThat(found.refusals).containsExactly(new Found.Refusal(key("1"), code, field));
    }
  }

  @Test
  void refusesPostsThatAreNoneOfThePageWithoutTheirIds() throws Exception {
    String posts =
        String.join(
            ",",
            post("999_1", 1),
            post("Canary", 2),
            "7",
            "{\"message\":\"x\"}",
            post("https://www.facebook.com/1/posts/2", 3),
            post(id(4), 4));
    try (GraphFixture fixture = new GraphFixture(one(posts))) {
      Found found = fixture.list().assertComplete();
      assertThat(found.observations).containsOnlyKeys(key("4"));
      assertThat(found.refusals)
          .containsExactly(
              new Found.Refusal(null, "foreign-source", "id"),
              new Found.Refusal(null, "wrong-type", "id"),
              new Found.Refusal(null, "wrong-type", "data[2]"),
              new Found.Refusal(null, "missing", "id"),
              new Found.Refusal(null, "wrong-type", "id"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                      | UNREADABLE  | missing    | data",
        "{\"data\":{}}                           | UNREADABLE  | wrong-type | data",
        "{\"data\":[],\"paging\":7}              | UNREADABLE  | wrong-type | paging",
        "<html>Canary</html>                     | UNREADABLE  | not-json   |",
        "{\"data\":[{\"id\":\"1                  | UNAVAILABLE | truncated  |",
        "{\"data\":[],\"data\":[]}               | UNREADABLE  | not-json   |"
      })
  void saysWhatIsWrongWithAnAnswer(
      String body, PollOutcome outcome, String detail, @Nullable String field) throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.of(body))) {
      Found found = fixture.list();
      assertThat(found.failure().outcome()).isEqualTo(outcome);
      assertThat(found.failure().detail()).isEqualTo(detail);
      assertThat(found.failure()).hasMessageNotContaining("Canary");
      assertThat(found.refusals)
          .isEqualTo(field == null ? List.of() : List.of(new Found.Refusal(null, detail, field)));
    }
  }

  @Test
  void asksForFollowersOnceAnHour() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(
            asked ->
                GraphFixture.isListing(asked)
                    ? page("", "")
                    : Answer.of("{\"followers_count\":15230,\"name\":\"Canary\"}"))) {
      Found first = fixture.list().assertComplete();
      assertThat(first.followers).isEqualTo(15230);
      assertThat(first.calls).isEqualTo(2);
      fixture.clock.move(Duration.ofMinutes(59));
      Found second = fixture.list().assertComplete();
      assertThat(second.followers).isNull();
      assertThat(second.calls).isEqualTo(1);
      fixture.clock.move(Duration.ofMinutes(1));
      assertThat(fixture.list().followers).isEqualTo(15230);
    }
  }

  @Test
  void isReadToTheEndEvenIfItsFollowersCannotBeRead() throws Exception {
    for (Answer answer :
        List.of(
            Answer.error(400, 100, 0),
            Answer.error(403, 10, 0),
            Answer.of("{}"),
            Answer.of("{\"followers_count\":null}"),
            Answer.of("Canary"))) {
      try (GraphFixture fixture =
          new GraphFixture(
              asked -> GraphFixture.isListing(asked) ? page(post(id(1), 1), "") : answer)) {
        Found found = fixture.list().assertComplete();
        assertThat(found.observations).containsOnlyKeys(key("1"));
        assertThat(found.refusals).isEmpty();
        assertThat(found.followers).isNull();
        assertThat(fixture.list().assertComplete().calls).isEqualTo(1);
      }
    }
  }

  @Test
  void tellsOfAPauseThatTheFollowersMeetTheNextTime() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(
            asked -> GraphFixture.isListing(asked) ? page("", "") : Answer.error(400, 80001, 0))) {
      fixture.list().assertComplete();
      assertThat(fixture.list().failure().outcome()).isEqualTo(PollOutcome.THROTTLED);
    }
  }

  @Test
  void namesTheFieldOfFollowersThatAreNoNumber() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(
            asked ->
                GraphFixture.isListing(asked)
                    ? page("", "")
                    : Answer.of("{\"followers_count\":\"Canary\"}"))) {
      assertThat(fixture.list().assertComplete().refusals)
          .containsExactly(new Found.Refusal(null, "wrong-type", "followers_count"));
    }
  }

  @Test
  void knowsWhichPagesItCanRead() throws Exception {
    try (GraphFixture fixture = new GraphFixture()) {
      assertThat(fixture.connector.canRead(PAGE)).isTrue();
      assertThat(fixture.connector.canRead(org.lantoa.model.SourceKey.parse("facebook:5")))
          .isFalse();
    }
  }

  private static Function<Asked, Answer> one(String posts) {
    return asked -> GraphFixture.isListing(asked) ? page(posts, "") : Answer.of("{\"id\":\"1\"}");
  }

  private static Answer page(String posts, String after) {
    String next =
        after.isEmpty() ? "" : ",\"next\":\"https://elsewhere.example/?after=CanaryNext\"";
    return Answer.of(
        "{\"data\":["
            + posts
            + "],\"paging\":{\"cursors\":{\"before\":\"x\",\"after\":\""
            + (after.isEmpty() ? "end" : after)
            + "\"}"
            + next
            + "}}");
  }
}
