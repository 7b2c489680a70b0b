package org.lantoa.ingest.connector;

import java.net.URI;
import java.util.Map;
import org.lantoa.model.topic.PollOutcome;

/** What may come in place of a good answer, and what a reading comes to by it. */
enum Fault {
  GIGABYTE(PollOutcome.UNREADABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.gigabyte(good);
    }
  },
  GZIP_BOMB(PollOutcome.UNREADABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.gzipBomb(good);
    }
  },
  HALF_WITH_STATUS_200(PollOutcome.UNAVAILABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.halfOf(good);
    }
  },
  CUT_OFF(PollOutcome.UNAVAILABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.cutOff(good);
    }
  },
  HANG_UP(PollOutcome.UNAVAILABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.hangUp();
    }
  },
  PAGE_WITH_STATUS_502(PollOutcome.UNAVAILABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.of(502, "text/html", HTML);
    }
  },
  PAGE_WITH_STATUS_200(PollOutcome.UNREADABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.of(200, "text/html", HTML);
    }
  },
  OTHER_SHAPE(PollOutcome.UNREADABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.json("{\"" + ConnectorContract.PERSON + "\":[1]}");
    }
  },
  REDIRECT(PollOutcome.UNREADABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.of(302, "application/json", Map.of("Location", elsewhere + "/elsewhere"), good);
    }
  },
  DRIP(PollOutcome.UNAVAILABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.drip(good);
    }
  },
  SILENCE(PollOutcome.UNAVAILABLE) {
    @Override
    Answer answer(String good, URI elsewhere) {
      return Answer.silence();
    }
  };

  private static final String HTML =
      "<html><body>" + ConnectorContract.PERSON + " does not work here any more</body></html>";

  private final PollOutcome outcome;

  Fault(PollOutcome outcome) {
    this.outcome = outcome;
  }

  /** What a reading comes to. */
  PollOutcome outcome() {
    return outcome;
  }

  /** Whether it ends by a limit of time only. */
  boolean isSlow() {
    return this == DRIP || this == SILENCE;
  }

  /**
   * The answer.
   *
   * @param good what a good one would be
   * @param elsewhere a server that nobody should ask
   */
  abstract Answer answer(String good, URI elsewhere);
}
