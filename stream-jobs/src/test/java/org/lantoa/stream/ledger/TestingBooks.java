package org.lantoa.stream.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lantoa.model.PostKey;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.stream.log.LogRecord;
import org.lantoa.stream.totals.DatedFigures;
import org.lantoa.stream.totals.FigureChange;

/** Desks of many posts without Flink, and the absolute outputs that a reader would hold. */
final class TestingBooks implements LedgerOutputs {
  final Map<String, Gain> gains = new TreeMap<>();
  final Map<String, PostSummary> posts = new TreeMap<>();
  final Map<String, Tally> sums = new TreeMap<>();
  final Map<String, Long> counted = new TreeMap<>();
  final List<Refusal> refusals = new ArrayList<>();
  final Map<Reading.Why, Integer> passed = new EnumMap<>(Reading.Why.class);
  private final Map<PostKey, TestingMemory> memories = new HashMap<>();
  private final Placing placing;
  long corrections;
  private long versions;
  private long offsets;

  TestingBooks(Placing placing) {
    this.placing = placing;
  }

  void read(LogEntry entry) {
    LogRecord record = LogRecord.of("topic", 0, offsets++, entry);
    desk(record.post()).arrive(record, Long.MAX_VALUE);
  }

  /** Ends all waits. */
  void endWaits() {
    List.copyOf(memories.keySet()).forEach(key -> desk(key).settle(Long.MAX_VALUE));
  }

  private PostDesk desk(PostKey key) {
    return new PostDesk(
        key, placing, memories.computeIfAbsent(key, k -> new TestingMemory()), this);
  }

  @Override
  public void gain(Gain gain) {
    gains.put(gain.id(), gain);
  }

  @Override
  public void post(PostSummary post) {
    posts.put(post.id(), post);
  }

  @Override
  public void change(FigureChange change) {
    counted.merge(change.scope(), change.standing().posts(), Long::sum);
    for (DatedFigures dated : change.dated()) {
      sums.merge(change.scope(), TestingFigures.gains(dated.figures()), Tally::plus);
    }
  }

  @Override
  public void refuse(Waiting refused, Refusal refusal) {
    refusals.add(refusal);
  }

  @Override
  public void pass(Reading.Why why) {
    passed.merge(why, 1, Integer::sum);
  }

  @Override
  public void corrected(long counts) {
    corrections += counts;
  }

  @Override
  public long version() {
    return versions++;
  }
}
