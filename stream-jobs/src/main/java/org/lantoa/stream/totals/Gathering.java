package org.lantoa.stream.totals;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;
import org.lantoa.stream.output.Gatherer;

/**
 * Adds up changes of the same scope before they are sent to it, so that a scope in which all posts
 * count gets one message where it would get thousands: no task is hotter than the others.
 *
 * <p>What is gathered is sent on when it is much, when it is {@link #LONGEST} old ({@link
 * #LONGEST_CATCHING_UP} while a log is caught up with), and before each checkpoint's barrier, so
 * that a checkpoint misses none of it. A tick waits for what came before it: while something is
 * gathered it is held, and follows when that was sent.
 */
public final class Gathering extends Gatherer<FigureChange> {
  private static final long serialVersionUID = 1L;

  /** The operator's uid and name. */
  public static final String UID = "scope-gathering";

  /** How long changes are gathered at most, in processing time. */
  static final Duration LONGEST = Duration.ofMillis(100);

  /** The same while a log is caught up with, when totals are written every ten seconds. */
  static final Duration LONGEST_CATCHING_UP = Duration.ofSeconds(1);

  /** How many sums are gathered at most. */
  static final int MOST = 20_000;

  private transient @Nullable Map<String, Gathered> gathered;
  private transient @Nullable Watermark held;
  private transient int sums;

  Gathering() {
    super(LONGEST, LONGEST_CATCHING_UP);
  }

  /** Puts it behind the ledger, in the ledger's own tasks. */
  public static SingleOutputStreamOperator<FigureChange> attach(
      SingleOutputStreamOperator<FigureChange> changes) {
    return changes
        .transform(UID, FigureChange.TYPE, new Gathering())
        .setParallelism(changes.getParallelism())
        .uid(UID);
  }

  // The operator is made where the job is built and used elsewhere: nothing transient exists there.
  private Map<String, Gathered> gathered() {
    if (gathered == null) {
      gathered = new LinkedHashMap<>();
    }
    return gathered;
  }

  @Override
  public void processElement(StreamRecord<FigureChange> element) {
    FigureChange change = element.getValue();
    hold();
    Gathered ofScope = gathered().computeIfAbsent(change.scope(), scope -> new Gathered());
    int before = ofScope.size();
    ofScope.add(change);
    sums += ofScope.size() - before;
    if (sums >= MOST) {
      send();
    }
  }

  @Override
  protected void emit() {
    StreamRecord<FigureChange> reused = new StreamRecord<>(null);
    gathered().forEach((scope, sum) -> output.collect(reused.replace(sum.of(scope))));
    gathered().clear();
    sums = 0;
    if (held != null) {
      output.emitWatermark(held);
      held = null;
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (gathered().isEmpty()) {
      super.processWatermark(mark);
      return;
    }
    look(mark);
    held = mark;
    if (mark.getTimestamp() == Watermark.MAX_WATERMARK.getTimestamp()) {
      send();
    }
  }
}
