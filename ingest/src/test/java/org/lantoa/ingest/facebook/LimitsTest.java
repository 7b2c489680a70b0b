package org.lantoa.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lantoa.ingest.facebook.GraphFixture.NOW;
import static org.lantoa.ingest.facebook.GraphFixture.OTHER;
import static org.lantoa.ingest.facebook.GraphFixture.PAGE;
import static org.lantoa.ingest.facebook.GraphFixture.SISTER;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.facebook.GraphFixture.Found;
import org.lantoa.ingest.facebook.ScriptedGraph.Answer;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.PollOutcome;

/** Pauses: before a limit, at a limit, for whom, for how long; and no call in between. */
@Timeout(60)
class LimitsTest {
  private static final String NEAR =
      "{\"1\":[{\"type\":\"pages\",\"call_count\":80,\"total_cputime\":23,\"total_time\":23,"
          + "\"estimated_time_to_regain_access\":0}]}";
  private static final String REACHED =
      "{\"1\":[{\"call_count\":9,\"estimated_time_to_regain_access\":3}],"
          + "\"1\":[{\"call_count\":112,\"estimated_time_to_regain_access\":17}],"
          + "\"1\":[{\"call_count\":7,\"estimated_time_to_regain_access\":5}]}";

  @TempDir private Path folder;

  @Test
  void pausesATokenBeforeItsLimitIsReached() throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> usage(GraphCalls.PAGE_USAGE, NEAR))) {
      Found found = fixture.list(PAGE).assertComplete();
      assertThat(found.calls).isEqualTo(1);
      assertPaused(fixture, PAGE, "page-usage", 10);
      assertPaused(fixture, SISTER, "page-usage", 10);
      assertThat(fixture.graph.asked()).hasSize(1);
      fixture.graph.then(asked -> Answer.of("{\"data\":[],\"id\":\"1\"}"));
      assertThat(fixture.list(OTHER).assertComplete().calls).isEqualTo(2);
    }
  }

  @Test
  void goesOnBelowThatShare() throws Exception {
    String below = NEAR.replace(":80,", ":79,");
    try (GraphFixture fixture = new GraphFixture(asked -> usage(GraphCalls.PAGE_USAGE, below))) {
      fixture.list(PAGE).assertComplete();
      assertThat(fixture.list(PAGE).assertComplete().calls).isEqualTo(1);
    }
  }

  @Test
  void pausesAllTokensOfAnAppBeforeItsLimitIsReached() throws Exception {
    String app = "{\"call_count\":28,\"total_time\":25,\"total_cputime\":79.2}";
    try (GraphFixture fixture = new GraphFixture(asked -> usage(GraphCalls.APP_USAGE, app))) {
      fixture.list(PAGE).assertComplete();
      assertPaused(fixture, PAGE, "app-usage", 10);
      assertPaused(fixture, OTHER, "app-usage", 10);
      assertThat(fixture.graph.asked()).hasSize(1);
    }
  }

  @Test
  void pausesAllTokensOfAnAppThatReachedItsLimit() throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.error(403, 4, 0))) {
      fixture.list(PAGE);
      assertPaused(fixture, OTHER, "app-limit", 30);
      assertThat(fixture.graph.asked()).hasSize(1);
    }
  }

  @Test
  void waitsAsLongAsTheHighestOfSeveralFiguresSaysAndAMinuteMore() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(
            asked -> Answer.error(400, 80001, 0).with(GraphCalls.PAGE_USAGE, REACHED))) {
      Found found = fixture.list(PAGE);
      assertThat(found.failure().until()).isEqualTo(NOW.plus(Duration.ofMinutes(18)));
      fixture.clock.move(Duration.ofMinutes(18).minusMillis(1));
      assertThat(fixture.list(PAGE).calls).isZero();
      fixture.graph.then(asked -> Answer.of("{\"data\":[],\"id\":\"1\"}"));
      fixture.clock.move(Duration.ofMillis(1));
      fixture.list(PAGE).assertComplete();
    }
  }

  @Test
  void readsNumbersThatAreWrittenAsTexts() throws Exception {
    String error = "{\"error\":{\"message\":\"Canary\",\"code\":\"4\"}}";
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.of(400, error))) {
      fixture.list(PAGE);
      assertPaused(fixture, OTHER, "app-limit", 30);
    }
    String near = "{\"1\":[{\"call_count\":\"97\"}]}";
    try (GraphFixture fixture = new GraphFixture(asked -> usage(GraphCalls.PAGE_USAGE, near))) {
      fixture.list(PAGE).assertComplete();
      assertPaused(fixture, PAGE, "page-usage", 10);
    }
  }

  @Test
  void pausesOnAfterARestart() throws Exception {
    assertPausesOn(Answer.error(400, 80001, 0), PAGE, "page-limit");
    assertPausesOn(Answer.error(400, 4, 0), OTHER, "app-limit");
  }

  private void assertPausesOn(Answer refusal, SourceKey paused, String detail) throws Exception {
    TestingClock clock = new TestingClock(NOW);
    try (ScriptedGraph graph = new ScriptedGraph(asked -> refusal)) {
      FacebookSettings settings =
          GraphFixture.settings(graph.address(), Optional.empty(), folder.resolve(detail));
      try (FacebookConnector before = new FacebookConnector(settings, clock)) {
        assertThatThrownBy(() -> before.list(PAGE, new Found()))
            .isInstanceOf(SourceException.class);
      }
      graph.then(asked -> Answer.of("{\"data\":[],\"id\":\"1\"}"));
      clock.move(Duration.ofMinutes(30).minusMillis(1));
      try (FacebookConnector after = new FacebookConnector(settings, clock)) {
        SourceException pause =
            catchThrowableOfType(SourceException.class, () -> after.list(paused, new Found()));
        assertThat(pause.detail()).isEqualTo(detail);
        assertThat(pause.until()).isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(graph.asked()).hasSize(1);
        clock.move(Duration.ofMillis(1));
        after.list(paused, new Found());
      }
      try (Stream<Path> files = Files.list(folder.resolve(detail))) {
        assertThat(files).hasSize(1).noneMatch(file -> file.toString().contains("Canary"));
      }
    }
  }

  @Test
  void waitsAsLongAsRetryAfterSays() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(asked -> Answer.of(429, "").with("Retry-After", "7200"))) {
      Found found = fixture.list(PAGE);
      assertThat(found.failure().detail()).isEqualTo("http-429");
      assertThat(found.failure().until()).isEqualTo(NOW.plus(Duration.ofMinutes(121)));
    }
  }

  @Test
  void waitsLongerEachTimeUntilItGoesWell() throws Exception {
    try (GraphFixture fixture = new GraphFixture(asked -> Answer.error(400, 17, 0))) {
      for (int minutes : new int[] {30, 60, 120, 120}) {
        assertPausedAfterACall(fixture, minutes);
        fixture.clock.move(Duration.ofMinutes(minutes));
      }
      fixture.graph.then(asked -> Answer.of("{\"data\":[],\"id\":\"1\"}"));
      fixture.list(PAGE).assertComplete();
      fixture.graph.then(asked -> Answer.error(400, 17, 0));
      assertPausedAfterACall(fixture, 30);
    }
  }

  @Test
  void stopsAListInItsMidstAndKeepsWhatItFound() throws Exception {
    String page =
        "{\"data\":["
            + GraphFixture.post(GraphFixture.id(1), 1)
            + "],\"paging\":{\"cursors\":{\"after\":\"A\"},\"next\":\"x\"}}";
    try (GraphFixture fixture =
        new GraphFixture(asked -> Answer.of(page).with(GraphCalls.PAGE_USAGE, NEAR))) {
      Found found = fixture.list(PAGE);
      assertThat(found.failure().outcome()).isEqualTo(PollOutcome.THROTTLED);
      assertThat(found.observations).hasSize(1);
      assertThat(fixture.graph.asked()).hasSize(1);
    }
  }

  @Test
  void repeatsNothingOnceTheTokenPauses() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(asked -> Answer.error(500, 2, 0).with(GraphCalls.PAGE_USAGE, NEAR))) {
      Found found = fixture.list(PAGE);
      assertThat(found.failure().outcome()).isEqualTo(PollOutcome.THROTTLED);
      assertThat(fixture.graph.asked()).hasSize(1);
    }
  }

  @Test
  void heedsHeadersOfAnAnswerThatCannotBeRead() throws Exception {
    try (GraphFixture fixture =
        new GraphFixture(
            asked -> Answer.of("<html>Canary</html>").with(GraphCalls.PAGE_USAGE, NEAR))) {
      fixture.list(PAGE);
      assertPaused(fixture, PAGE, "page-usage", 10);
    }
  }

  @Test
  void heedsHeadersOfAnAnswerThatBreaksOff() throws Exception {
    Answer brokenOff = Answer.of("").with("Content-Encoding", "gzip");
    try (GraphFixture fixture =
        new GraphFixture(asked -> brokenOff.with(GraphCalls.PAGE_USAGE, NEAR))) {
      assertThat(fixture.list(PAGE).failure().detail()).isEqualTo("page-usage");
      assertThat(fixture.graph.asked()).hasSize(1);
      fixture.graph.then(asked -> brokenOff);
      assertThat(fixture.list(OTHER).failure().detail()).isEqualTo("truncated");
    }
  }

  private static void assertPausedAfterACall(GraphFixture fixture, int minutes) throws Exception {
    Found found = fixture.list(PAGE);
    assertThat(found.calls).isEqualTo(1);
    assertThat(found.failure().until())
        .isEqualTo(fixture.clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  private static void assertPaused(
      GraphFixture fixture, SourceKey source, String detail, int minutes) throws Exception {
    Found found = fixture.list(source);
    assertThat(found.calls).isZero();
    assertThat(found.failure().outcome()).isEqualTo(PollOutcome.THROTTLED);
    assertThat(found.failure().detail()).isEqualTo(detail);
    assertThat(found.failure().until())
        .isEqualTo(fixture.clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  private static Answer usage(String header, String value) {
    return Answer.of("{\"data\":[],\"id\":\"1\"}").with(header, value);
  }
}
