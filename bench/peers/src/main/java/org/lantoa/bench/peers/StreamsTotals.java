package org.lantoa.bench.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Measure;

/**
 * The second half of {@link KafkaStreamsBuckets}: a minute's and an hour's bucket for each gain,
 * and at the end of a slide what enters is added to a scope's sums and what leaves is subtracted.
 */
final class StreamsTotals implements Processor<String, byte[], Void, Void> {
  static final String BUCKETS = "buckets";
  static final String SUMS = "sums";
  static final String CLOCK = "clock";

  /** The scope that a tick has instead of one. */
  static final String TICK = "";

  private static final long[] NOTHING = new long[Measure.SLOTS];

  private final PeerRequest request;
  private final Course course;
  private final List<SlidingHorizon> horizons;
  private final long[] slides;
  private final TreeMap<Long, Set<String>> due = new TreeMap<>();
  private @Nullable Opened opened;
  private long now = Long.MIN_VALUE;

  private record Opened(
      KeyValueStore<byte[], long[]> buckets,
      KeyValueStore<byte[], long[]> sums,
      KeyValueStore<byte[], long[]> clock,
      Figures figures,
      String task) {}

  StreamsTotals(PeerRequest request, Course course) {
    this.request = request;
    this.course = course;
    horizons = new ArrayList<>(request.horizons());
    slides = horizons.stream().mapToLong(SlidingHorizon::slide).distinct().toArray();
  }

  @Override
  public void init(ProcessorContext<Void, Void> context) {
    KeyValueStore<byte[], long[]> buckets = context.getStateStore(BUCKETS);
    try {
      opened =
          new Opened(
              buckets,
              context.getStateStore(SUMS),
              context.getStateStore(CLOCK),
              course.writer(),
              context.taskId().toString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    try (KeyValueIterator<byte[], long[]> all = buckets.all()) {
      while (all.hasNext()) {
        KeyValue<byte[], long[]> entry = all.next();
        ScopedBytes.Bucket bucket = ScopedBytes.Bucket.of(entry.key);
        schedule(bucket.scope(), bucket.slide(), bucket.end());
      }
    }
    now = oldestTick(opened.clock()).orElse(Long.MIN_VALUE);
    due.headMap(now, true).clear();
  }

  @Override
  public void process(Record<String, byte[]> record) {
    Opened own = opened;
    if (own == null) {
      return;
    }
    if (record.key().equals(TICK)) {
      tick(own, ByteBuffer.wrap(record.value()));
    } else {
      add(own, ScopedBytes.gain(record.key(), record.value()));
    }
  }

  private void add(Opened own, ScopedGain gain) {
    for (long slide : slides) {
      long end = Math.floorDiv(gain.at(), slide) * slide + slide;
      byte[] key = new ScopedBytes.Bucket(gain.scope(), slide, end).bytes();
      long @Nullable [] bucket = own.buckets().get(key);
      if (bucket == null) {
        own.buckets().put(key, gain.gains());
        schedule(gain.scope(), slide, end);
      } else {
        ScopedGain.add(bucket, gain.gains());
        own.buckets().put(key, bucket);
      }
    }
  }

  /** A bucket changes totals when it is over and when it leaves each horizon of its slide. */
  private void schedule(String scope, long slide, long end) {
    look(end, scope);
    for (SlidingHorizon horizon : horizons) {
      if (horizon.slide() == slide) {
        look(end + horizon.length(), scope);
      }
    }
  }

  private void look(long at, String scope) {
    due.computeIfAbsent(at, time -> new HashSet<>()).add(scope);
  }

  private void tick(Opened own, ByteBuffer tick) {
    long minute = tick.getLong(0);
    long from = tick.getLong(2 * Long.BYTES);
    own.clock().put(new byte[] {(byte) from}, new long[] {minute});
    long oldest = oldestTick(own.clock()).orElse(Long.MIN_VALUE);
    if (oldest > now) {
      now = oldest;
      advance(own);
    }
  }

  /** The time that every task of the first half has reached; empty until all have ticked. */
  private OptionalLong oldestTick(KeyValueStore<byte[], long[]> clock) {
    long oldest = Long.MAX_VALUE;
    for (int partition = 0; partition < request.tasks(); partition++) {
      long @Nullable [] told = clock.get(new byte[] {(byte) partition});
      if (told == null) {
        return OptionalLong.empty();
      }
      oldest = Math.min(oldest, told[0]);
    }
    return OptionalLong.of(oldest);
  }

  private void advance(Opened own) {
    while (!due.isEmpty() && due.firstKey() <= now) {
      Map.Entry<Long, Set<String>> next = due.pollFirstEntry();
      next.getValue().forEach(scope -> slide(own, scope, next.getKey()));
    }
    course.reached(own.task(), now);
  }

  private void slide(Opened own, String scope, long end) {
    byte[] key = Utils.utf8(scope);
    long @Nullable [] found = own.sums().get(key);
    long[] sums = found == null ? new long[horizons.size() * Measure.SLOTS] : found;
    Map<Long, long[]> entering = new HashMap<>();
    boolean changed = false;
    for (int place = 0; place < horizons.size(); place++) {
      SlidingHorizon horizon = horizons.get(place);
      if (end % horizon.slide() == 0) {
        long[] enters =
            entering.computeIfAbsent(horizon.slide(), slide -> bucket(own, scope, slide, end));
        long[] leaves = bucket(own, scope, horizon.slide(), end - horizon.length());
        if (!Arrays.equals(enters, leaves)) {
          changed = true;
          own.figures().take(scope, place, end, moved(sums, place, enters, leaves));
        }
        if (leaves != NOTHING && isLongest(horizon)) {
          own.buckets()
              .delete(
                  new ScopedBytes.Bucket(scope, horizon.slide(), end - horizon.length()).bytes());
        }
      }
    }
    if (changed) {
      own.sums().put(key, sums);
    }
  }

  private static long[] bucket(Opened own, String scope, long slide, long end) {
    long @Nullable [] found = own.buckets().get(new ScopedBytes.Bucket(scope, slide, end).bytes());
    return found == null ? NOTHING : found;
  }

  private static long[] moved(long[] sums, int place, long[] enters, long[] leaves) {
    int from = place * Measure.SLOTS;
    for (int slot = 0; slot < Measure.SLOTS; slot++) {
      sums[from + slot] += enters[slot] - leaves[slot];
    }
    return Arrays.copyOfRange(sums, from, from + Measure.SLOTS);
  }

  private boolean isLongest(SlidingHorizon horizon) {
    return horizons.stream()
        .noneMatch(other -> other.slide() == horizon.slide() && other.length() > horizon.length());
  }
}
