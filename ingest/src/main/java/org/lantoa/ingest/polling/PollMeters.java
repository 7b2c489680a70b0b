package org.lantoa.ingest.polling;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.lantoa.model.Platform;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;

/** Counts attempts. */
final class PollMeters {
  private final MeterRegistry meters;

  PollMeters(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Shows a platform's counters from the start on. */
  void register(Platform platform) {
    for (PollOutcome outcome : PollOutcome.values()) {
      polls(platform, outcome).increment(0);
    }
    calls(platform).increment(0);
    refused(platform).increment(0);
  }

  void count(Poll poll, long refusedPosts) {
    Platform platform = poll.source().platform();
    polls(platform, poll.outcome()).increment();
    calls(platform).increment(poll.calls());
    refused(platform).increment(refusedPosts);
  }

  private Counter polls(Platform platform, PollOutcome outcome) {
    return Counter.builder("lantoa.polls")
        .description("Attempts to read a source")
        .tag("platform", platform.wireName())
        .tag("outcome", outcome.wireName())
        .register(meters);
  }

  private Counter calls(Platform platform) {
    return Counter.builder("lantoa.poll.calls")
        .description("Calls that count against a platform's limits")
        .tag("platform", platform.wireName())
        .register(meters);
  }

  private Counter refused(Platform platform) {
    return Counter.builder("lantoa.posts.refused")
        .description("Posts of an answer that could not be taken")
        .tag("platform", platform.wireName())
        .register(meters);
  }
}
