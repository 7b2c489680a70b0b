package org.lantoa.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lantoa.ingest.facebook.GraphFixture.Found;
import org.lantoa.ingest.facebook.ScriptedGraph.Answer;

/** No name, word or token of the answers and requests turns up in what is found or said. */
@Timeout(60)
class FacebookSecrecyTest {
  @Test
  void tellsNothingOfAnyone() throws Exception {
    String good = GraphFixture.post(GraphFixture.id(1), 1);
    String foreign = GraphFixture.post("999_1", 1).replace("Bài", "Canary");
    String broken = GraphFixture.post(GraphFixture.id(2), 2).replace("{\"count\":2}", "\"Canary\"");
    List<Answer> answers =
        List.of(
            Answer.of("{\"data\":[" + good + ',' + foreign + ',' + broken + ",\"Canary\"]}"),
            Answer.of("{\"data\":\"Canary\"}"),
            Answer.of("Canary"),
            Answer.of("{\"data\":[\"Canary"),
            Answer.error(400, 190, 463),
            Answer.error(400, 100, 0),
            Answer.error(403, 10, 0),
            Answer.error(500, 1, 0),
            Answer.error(400, 4, 0),
            Answer.of(404, "Canary"),
            Answer.of(302, "Canary").with("Location", "https://Canary.example/"));
    for (Answer answer : answers) {
      try (GraphFixture fixture = new GraphFixture(asked -> answer)) {
        assertThat(told(fixture.list())).isNotEmpty().doesNotContain("Canary");
        assertThat(fixture.graph.asked()).isNotEmpty();
      }
    }
  }

  private static String told(Found found) {
    StringWriter all = new StringWriter();
    if (found.ending != null) {
      found.ending.printStackTrace(new PrintWriter(all));
    }
    return found + " " + all;
  }
}
