package org.lantoa.ingest.facebook;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lantoa.ingest.facebook.GraphFixture.id;
import static org.lantoa.ingest.facebook.GraphFixture.key;
import static org.lantoa.ingest.facebook.GraphFixture.post;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lantoa.ingest.facebook.GraphFixture.Found;
import org.lantoa.ingest.facebook.ScriptedGraph.Answer;
import org.lantoa.ingest.facebook.ScriptedGraph.Asked;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.PollOutcome;

@Timeout(60)
class PostLookTest {
  private static final String[] SEVENTY =
      IntStream.rangeClosed(1, 70).mapToObj(Integer::toString).toArray(String[]::new);

  private static final String[] TWELVE = Arrays.copyOf(SEVENTY, 12);

  @Test
  void asksForFiftyAtATimeAndCountsEachId() throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> shown(asked, Set.of(), 100))) {
      Found found = fixture.look(SEVENTY).assertComplete();
      assertThat(found.observations).hasSize(70);
      assertThat(found.unreachable).isEmpty();
      assertThat(fixture.graph.asked()).hasSize(2);
      assertThat(found.calls).isEqualTo(70);
    }
  }

  @Test
  void findsThePostThatFailsTheOthers() throws Exception {
    for (int code : new int[] {100, 803}) {
      try (GraphFixture fixture =
          new GraphFixture(asked -> shown(asked, Set.of("13", "55"), code))) {
        Found found = fixture.look(SEVENTY).assertComplete();
        assertThat(found.observations).hasSize(68);
        assertThat(found.unreachable).containsExactlyInAnyOrder(key("13"), key("55"));
        assertThat(found.refusals).isEmpty();
      }
    }
  }

  @Test
  void asksAloneForAPostThatIsLeftOut() throws Exception {
    List<Answer> refusals =
        List.of(
            Answer.error(400, 100, 33),
            Answer.error(400, 803, 0),
            Answer.of("{}"),
            Answer.of("{\"" + id(2) + "\":null}"));
    for (Answer refusal : refusals) {
      for (String left : List.of("", ",\"" + id(2) + "\":null")) {
        Answer others = Answer.of("{\"" + id(1) + "\":" + post(id(1), 1) + left + "}");
        try (GraphFixture fixture =
            new GraphFixture(asked -> isExistence(asked) ? refusal : others)) {
          Found found = fixture.look("1", "2").assertComplete();
          assertThat(found.observations).containsOnlyKeys(key("1"));
          assertThat(found.unreachable).containsExactly(key("2"));
          assertThat(found.refusals).isEmpty();
        }
      }
    }
  }

  @Test
  void callsNoPostUnreachableIfTheQuestionWasWrong() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(asked -> isExistence(asked) ? exists(asked) : Answer.error(400, 100, 0))) {
      Found few = fixture.look("1", "2", "3").assertComplete();
      assertThat(few.unreachable).isEmpty();
      assertThat(few.refusals)
          .containsExactly(
              new Found.Refusal(key("1"), "bad-parameter", "id"),
              new Found.Refusal(key("2"), "bad-parameter", "id"),
              new Found.Refusal(key("3"), "bad-parameter", "id"));
      Found many = fixture.look(SEVENTY);
      assertThat(many.unreachable).isEmpty();
      assertThat(many.refusals).hasSize(5);
      assertThat(many.failure().outcome()).isEqualTo(PollOutcome.UNREADABLE);
      assertThat(many.failure().detail()).isEqualTo("bad-parameter");
      assertThat(many.calls).isLessThan(150);
    }
  }

  @Test
  void callsNoPostUnreachableByAnAnswerThatTellsSomethingElse() throws Exception {
    for (String other : List.of("{\"id\":\"" + id(1) + "\"}", "{\"Canary\":null}")) {
      try (GraphFixture fixture =
          new GraphFixture(asked -> Answer.of(isExistence(asked) ? other : "{}"))) {
        Found found = fixture.look("1").assertComplete();
        assertThat(found.unreachable).isEmpty();
        assertThat(found.refusals).containsExactly(new Found.Refusal(key("1"), "missing", "id"));
      }
    }
  }

  @Test
  void looksPastAnAwkwardPostAtAllOthers() throws Exception {
    Map<Answer, String> awkward = new LinkedHashMap<>();
    awkward.put(Answer.error(400, 100, 0), "bad-parameter");
    awkward.put(Answer.error(403, 10, 0), "pages_read_engagement");
    awkward.put(Answer.error(400, 270, 0), "pages_read_engagement");
    awkward.put(Answer.error(500, 1, 0), "error-1");
    awkward.put(Answer.error(500, 2, 0), "error-2");
    awkward.put(Answer.of(503, "<html>Canary</html>"), "http-503");
    awkward.put(Answer.of(404, "<html>Canary</html>"), "http-404");
    awkward.put(Answer.error(400, 2500, 0), "error-2500");
    awkward.put(Answer.of("<html>Canary</html>"), "not-json");
    for (Map.Entry<Answer, String> answer : awkward.entrySet()) {
      for (boolean isShown : new boolean[] {true, false}) {
        try (GraphFixture fixture =
            new GraphFixture(
                asked ->
                    isShown && isExistence(asked)
                        ? exists(asked)
                        : shown(asked, Set.of("1", "7"), answer.getKey()))) {
          Found found = fixture.look(TWELVE);
          if (!isShown && answer.getValue().equals("bad-parameter")) {
            assertThat(found.unreachable).containsExactly(key("1"), key("7"));
            continue;
          }
          found.assertComplete();
          assertThat(found.observations).hasSize(10);
          assertThat(found.unreachable).isEmpty();
          assertThat(found.refusals)
              .containsExactly(
                  new Found.Refusal(key("1"), answer.getValue(), "id"),
                  new Found.Refusal(key("7"), answer.getValue(), "id"));
        }
      }
    }
  }

  @Test
  void givesUpSoonIfNoPostCanBeTold() throws Exception {
    for (Answer answer :
        List.of(
            Answer.error(403, 10, 0), Answer.error(500, 2, 0), Answer.of(404, "<p>Canary</p>"))) {
      try (GraphFixture fixture = new GraphFixture(asked -> answer)) {
        Found found = fixture.look(SEVENTY);
        assertThat(found.failure().outcome()).isNotEqualTo(PollOutcome.THROTTLED);
        assertThat(found.unreachable).isEmpty();
        assertThat(found.refusals).hasSize(5);
        assertThat(fixture.graph.asked()).hasSizeLessThan(40);
      }
    }
  }

  @Test
  void stopsAtWhatHoldsForAllPosts() throws Exception {
    List<Answer> others =
        List.of(
            Answer.error(400, 190, 463),
            Answer.error(400, 80001, 0),
            Answer.error(400, 368, 0),
            new Answer(302, "Location: /elsewhere\r\n", ""),
            Answer.of(400, "{\"error\":{\"message\":\"Invalid appsecret_proof\",\"code\":100}}"));
    for (Answer other : others) {
      try (GraphFixture fixture = new GraphFixture(asked -> other)) {
        Found found = fixture.look("1", "2");
        assertThat(found.unreachable).isEmpty();
        assertThat(found.refusals).isEmpty();
        assertThat(found.failure()).isNotNull();
        assertThat(fixture.graph.asked()).hasSize(1);
      }
    }
  }

  @Test
  void stopsAtALimitAlsoWhenItAsksForOneAlone() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(
            asked -> isExistence(asked) ? Answer.error(400, 17, 0) : Answer.of("{}"))) {
      Found found = fixture.look("1", "2");
      assertThat(found.failure().outcome()).isEqualTo(PollOutcome.THROTTLED);
      assertThat(found.unreachable).isEmpty();
      assertThat(found.refusals).isEmpty();
    }
  }

  @Test
  void callsNoPostUnreachableForAnyOtherError() throws Exception {
    List<Answer> others =
        List.of(
            Answer.error(403, 10, 0),
            Answer.error(500, 2, 0),
            Answer.error(404, 0, 0),
            Answer.of(404, "<html>Canary</html>"),
            Answer.of("[]"));
    for (Answer other : others) {
      try (GraphFixture fixture = new GraphFixture(asked -> other)) {
        Found found = fixture.look("1").assertComplete();
        assertThat(found.unreachable).isEmpty();
        assertThat(found.refusals).hasSize(1);
        assertThat(found.toString()).doesNotContain("Canary");
      }
    }
  }

  @Test
  void namesTheFieldOfAnAnswerOfAnotherShape() throws Exception {
    String members =
        IntStream.range(0, 101).mapToObj(i -> "\"Canary" + i + "\":1").collect(joining(","));
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.of('{' + members + '}'))) {
      Found found = fixture.look("1");
      assertThat(found.failure().detail()).isEqualTo("too-many");
      assertThat(found.refusals).containsExactly(new Found.Refusal(null, "too-many", ""));
    }
  }

  @Test
  void refusesAnotherPostThanTheOneThatWasAskedFor() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(asked -> Answer.of("{\"" + id(1) + "\":" + post(id(2), 2) + "}"))) {
      Found found = fixture.look("1").assertComplete();
      assertThat(found.observations).isEmpty();
      assertThat(found.refusals).containsExactly(new Found.Refusal(key("1"), "other-post", "id"));
    }
  }

  @Test
  void looksOnlyAtPostsOfThePage() throws Exception {
    PostKey foreign = PostKey.parse("facebook:100:1");
    try (GraphFixture fixture = new GraphFixture()) {
      assertThatThrownBy(
              () -> fixture.connector.look(GraphFixture.PAGE, List.of(foreign), new Found()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> fixture.connector.list(SourceKey.parse("facebook:5"), new Found()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(fixture.graph.asked()).isEmpty();
    }
  }

  private static boolean isExistence(Asked asked) {
    return asked.value("fields").equals("id");
  }

  private static Answer exists(Asked asked) {
    String id = asked.value("ids");
    return Answer.of("{\"" + id + "\":{\"id\":\"" + id + "\"}}");
  }

  private static Answer shown(Asked asked, Set<String> gone, int code) {
    return shown(asked, gone, Answer.error(400, code, code == 100 ? 33 : 0));
  }

  private static Answer shown(Asked asked, Set<String> gone, Answer otherwise) {
    List<String> entries = new ArrayList<>();
    for (String id : asked.value("ids").split(",", -1)) {
      String post = id.substring(id.indexOf('_') + 1);
      if (gone.contains(post)) {
        return otherwise;
      }
      entries.add('"' + id + "\":" + post(id, Integer.parseInt(post)));
    }
    return Answer.of('{' + String.join(",", entries) + '}');
  }
}
