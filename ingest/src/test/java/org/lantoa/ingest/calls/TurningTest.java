package org.lantoa.ingest.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.model.topic.PollOutcome;

class TurningTest {
  private static void assertEnds(Turning pages, String cursor, boolean hadNew, String code) {
    SourceException end =
        catchThrowableOfType(SourceException.class, () -> pages.turn(cursor, hadNew));
    assertThat(end.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(end.detail()).isEqualTo(code);
  }

  @Test
  void turnsAsManyPagesAsTheLongestListHas() throws Exception {
    Turning pages = new Turning(100);
    for (int page = 1; page < 100; page++) {
      pages.turn("c" + page, true);
    }
    assertEnds(pages, "c100", true, "too-many-pages");
  }

  @Test
  void comesBackToNoPage() throws Exception {
    Turning pages = new Turning(100);
    pages.turn("a", true);
    pages.turn("b", true);
    assertEnds(pages, "a", true, "cursor-repeats");
  }

  @Test
  void allowsPagesWithoutAnythingNewButNotForEver() throws Exception {
    Turning pages = new Turning(100);
    for (int page = 0; page < 20; page++) {
      pages.turn("a" + page, false);
    }
    pages.turn("new", true);
    for (int page = 0; page < 20; page++) {
      pages.turn("b" + page, false);
    }
    assertEnds(pages, "c", false, "too-many-pages");
  }
}
