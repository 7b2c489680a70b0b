package org.lantoa.search.index;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.index.IndexerHealth.State;

/** What the indexer tells about itself, as health and as metrics. Safe for many threads. */
final class IndexerState {
  private static final String DOCUMENTS = "lantoa.indexer.documents";

  private final MeterRegistry meters;
  private final Tags tags;
  private final List<Gauge> gauges = new ArrayList<>();
  private final Map<String, String> stoppedPartitions = new TreeMap<>();
  private State state = State.STARTING;
  private OptionalLong lag = OptionalLong.empty();
  private @Nullable String trouble;

  IndexerState(MeterRegistry meters, Reading reading) {
    this.meters = meters;
    this.tags = Tags.of("reading", reading.name());
    gauges.add(
        Gauge.builder("lantoa.indexer.lag", this, s -> s.health().lag().orElse(-1))
            .tags(tags)
            .description("records of Kafka that are not indexed yet; -1 while unknown")
            .register(meters));
    gauges.add(
        Gauge.builder("lantoa.indexer.available", this, s -> s.state() == State.RUNNING ? 1 : 0)
            .tags(tags)
            .description("1 while documents can be written")
            .register(meters));
    gauges.add(
        Gauge.builder("lantoa.indexer.alarms", this, s -> s.health().alarms().size())
            .tags(tags)
            .description("what needs a person")
            .register(meters));
  }

  synchronized IndexerHealth health() {
    List<String> alarms = new ArrayList<>(stoppedPartitions.values());
    if (trouble != null) {
      alarms.add(trouble);
    }
    return new IndexerHealth(state, lag, alarms);
  }

  synchronized State state() {
    return state;
  }

  synchronized void available() {
    state = State.RUNNING;
    trouble = null;
  }

  /** Returns whether this is news. */
  synchronized boolean unavailable(String why) {
    boolean isNews = !why.equals(trouble);
    state = State.WAITING;
    trouble = why;
    return isNews;
  }

  synchronized void failing(String why) {
    state = State.FAILING;
    trouble = why;
  }

  synchronized void stopped() {
    state = State.STOPPED;
  }

  /** Takes its gauges back: the next indexer of the same outputs registers them anew. */
  synchronized void forget() {
    gauges.forEach(meters::remove);
    gauges.clear();
  }

  synchronized void lag(OptionalLong records) {
    lag = records;
  }

  /** A partition is not read on until the program is updated. */
  synchronized void partitionStopped(String partition, String why) {
    stoppedPartitions.put(partition, why);
  }

  synchronized void partitionLeft(String partition) {
    stoppedPartitions.remove(partition);
  }

  void settled(Indices family, ItemOutcome outcome) {
    if (outcome instanceof ItemOutcome.Written) {
      count(family, "written");
    } else if (outcome instanceof ItemOutcome.Superseded) {
      count(family, "superseded");
    } else if (outcome instanceof ItemOutcome.Refused) {
      count(family, "refused");
    } else {
      count(family, "delayed");
    }
  }

  void malformed(String topic) {
    meters.counter("lantoa.indexer.malformed", "topic", topic).increment();
  }

  private void count(Indices family, String outcome) {
    meters.counter(DOCUMENTS, "index", family.alias(), "outcome", outcome).increment();
  }
}
