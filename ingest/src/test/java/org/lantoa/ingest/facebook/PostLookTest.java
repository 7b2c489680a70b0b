package org.lantoa.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lantoa.ingest.facebook.GraphFixture.id;
import static org.lantoa.ingest.facebook.GraphFixture.key;
import static org.lantoa.ingest.facebook.GraphFixture.post;

import java.util.ArrayList;
import java.util.List;
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
    try (GraphFixture fixture =
        new GraphFixture(
            asked ->
                asked.query().containsKey("ids")
                    ? Answer.of("{\"" + id(1) + "\":" + post(id(1), 1) + "}")
                    : Answer.error(400, 100, 33))) {
      Found found = fixture.look("1", "2").assertComplete();
      assertThat(found.observations).containsOnlyKeys(key("1"));
      assertThat(found.unreachable).containsExactly(key("2"));
    }
  }

  @Test
  void callsNoPostUnreachableIfTheQuestionWasWrong() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(
            asked ->
                asked.query().containsKey("ids")
                    ? Answer.error(400, 100, 0)
                    : Answer.of("{\"id\":\"" + id(1) + "\"}"))) {
      Found found = fixture.look("1", "2", "3");
      assertThat(found.unreachable).isEmpty();
      assertThat(found.failure().outcome()).isEqualTo(PollOutcome.UNREADABLE);
      assertThat(found.failure().detail()).isEqualTo("bad-parameter");
    }
  }

  @Test
  void callsNoPostUnreachableForAnyOtherError() throws Exception {
    List<Answer> others =
        List.of(
            Answer.error(400, 190, 463),
            Answer.error(403, 10, 0),
            Answer.error(500, 2, 0),
            Answer.error(400, 80001, 0),
            Answer.error(404, 0, 0),
            Answer.of(404, "<html>Canary</html>"),
            Answer.of(400, "{\"error\":{\"message\":\"Invalid appsecret_proof\",\"code\":100}}"),
            Answer.of("[]"));
    for (Answer other : others) {
      try (GraphFixture fixture = new GraphFixture(asked -> other)) {
        Found found = fixture.look("1");
        assertThat(found.unreachable).isEmpty();
        assertThat(found.failure()).isNotNull();
      }
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

  private static Answer shown(Asked asked, Set<String> gone, int code) {
    boolean isAlone = !asked.query().containsKey("ids");
    String[] ids =
        isAlone
            ? new String[] {asked.path().substring(asked.path().lastIndexOf('/') + 1)}
            : asked.value("ids").split(",", -1);
    List<String> entries = new ArrayList<>();
    for (String id : ids) {
      String post = id.substring(id.indexOf('_') + 1);
      if (gone.contains(post)) {
        return Answer.error(400, code, code == 100 ? 33 : 0);
      }
      entries.add('"' + id + "\":" + post(id, Integer.parseInt(post)));
    }
    return Answer.of('{' + String.join(",", entries) + '}');
  }
}
