package org.lantoa.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.jspecify.annotations.Nullable;

/**
 * The most heap that was in use right after a collection, which is what the work needs at least;
 * how much garbage lies beside it is the collector's choice.
 */
final class LiveHeap implements NotificationListener, AutoCloseable {
  private static final Set<String> HEAP =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .map(MemoryPoolMXBean::getName)
          .collect(Collectors.toUnmodifiableSet());

  private final AtomicLong most = new AtomicLong();

  private LiveHeap() {}

  static LiveHeap watch() {
    LiveHeap watch = new LiveHeap();
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) collector).addNotificationListener(watch, null, null);
    }
    return watch;
  }

  @Override
  public void handleNotification(Notification notification, @Nullable Object nothing) {
    // The names of com.sun.management.GarbageCollectionNotificationInfo, which is no standard
    // class.
    if (notification.getUserData() instanceof CompositeData data
        && data.get("gcInfo") instanceof CompositeData collection
        && collection.get("memoryUsageAfterGc") instanceof TabularData pools) {
      long used = 0;
      for (Object entry : pools.values()) {
        if (entry instanceof CompositeData pool && HEAP.contains(String.valueOf(pool.get("key")))) {
          used += MemoryUsage.from((CompositeData) pool.get("value")).getUsed();
        }
      }
      most.accumulateAndGet(used, Math::max);
    }
  }

  /** In MiB; 0 if nothing was collected. */
  double mebibytes() {
    return most.get() / (double) (1 << 20);
  }

  @Override
  public void close() {
    for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
      try {
        ((NotificationEmitter) collector).removeNotificationListener(this);
      } catch (ListenerNotFoundException impossible) {
        throw new IllegalStateException("it was added to every collector", impossible);
      }
    }
  }
}
