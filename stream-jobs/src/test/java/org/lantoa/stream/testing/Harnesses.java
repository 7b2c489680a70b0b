package org.lantoa.stream.testing;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.metrics.groups.AbstractMetricGroup;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** What several tasks in Flink's harness have in common. */
public final class Harnesses {
  /** The job's: into so many groups its keys fall. */
  public static final int MAX_PARALLELISM = 128;

  private Harnesses() {}

  /** What was sent to a side output since this was last asked. */
  public static <T> List<T> take(AbstractStreamOperatorTestHarness<?> harness, OutputTag<T> tag) {
    List<T> taken = new ArrayList<>();
    @Nullable Queue<StreamRecord<T>> queue = harness.getSideOutput(tag);
    if (queue != null) {
      queue.forEach(record -> taken.add(record.getValue()));
      queue.clear();
    }
    return taken;
  }

  /** What was sent on since this was last asked. */
  public static <T> List<T> take(AbstractStreamOperatorTestHarness<T> harness) {
    List<T> taken = harness.extractOutputValues();
    harness.getOutput().clear();
    return taken;
  }

  /** Ends a task. */
  public static void close(AbstractStreamOperatorTestHarness<?> harness) {
    try {
      harness.close();
    } catch (Exception failure) {
      throw new AssertionError("the harness did not close", failure);
    }
  }

  /** One task's part of the state that all tasks left, split as Flink splits it. */
  public static OperatorSubtaskState part(List<OperatorSubtaskState> left, int tasks, int task)
      throws Exception {
    return AbstractStreamOperatorTestHarness.repartitionOperatorState(
        AbstractStreamOperatorTestHarness.repackageState(left.toArray(new OperatorSubtaskState[0])),
        MAX_PARALLELISM,
        left.size(),
        tasks,
        task);
  }

  /**
   * The counters of an operator that are not Flink's own. Flink offers no way to read them back but
   * its own field.
   */
  public static Map<String, Long> counters(MetricGroup group) throws ReflectiveOperationException {
    Field field = AbstractMetricGroup.class.getDeclaredField("metrics");
    field.setAccessible(true);
    Map<String, Long> counters = new TreeMap<>();
    for (Map.Entry<?, ?> entry : ((Map<?, ?>) field.get(group)).entrySet()) {
      if ((Metric) entry.getValue() instanceof Counter counter
          && !((String) entry.getKey()).startsWith("num")) {
        counters.put((String) entry.getKey(), counter.getCount());
      }
    }
    return counters;
  }
}
