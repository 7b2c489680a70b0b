package org.lantoa.ingest.facebook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.PollOutcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks how many follow a page, once an hour, because it costs a call of its own. */
final class Followers {
  private static final Logger LOG = LoggerFactory.getLogger(Followers.class);
  private static final Duration BETWEEN = Duration.ofHours(1);

  private final String version;
  private final InstantSource clock;
  private final Map<SourceKey, Instant> askedAt = new ConcurrentHashMap<>();

  Followers(String version, InstantSource clock) {
    this.version = version;
    this.clock = clock;
  }

  /**
   * Asks if it is time to. The page was read to its end already, so that a failure leaves the
   * number unknown, and no more.
   */
  void ask(SourceKey source, GraphCalls calls, Findings findings)
      throws AppendFailedException, InterruptedException {
    Instant now = clock.instant();
    Instant before = askedAt.get(source);
    if (before != null && now.isBefore(before.plus(BETWEEN)) && !now.isBefore(before)) {
      return;
    }
    try {
      GraphQuery query = GraphQuery.followers(version, source.sourceId());
      calls.ask(query, findings).required().count("followers_count").ifPresent(findings::followers);
      askedAt.put(source, now);
    } catch (AnswerFieldException bad) {
      askedAt.put(source, now);
      findings.followersRefused(bad.code(), bad.path());
    } catch (SourceException failed) {
      if (failed.outcome() != PollOutcome.THROTTLED) {
        askedAt.put(source, now);
        LOG.warn(
            "the followers of {} stay unknown ({}); its posts were read, and it is tried again in"
                + " an hour",
            source,
            failed.getMessage());
      }
    }
  }
}
