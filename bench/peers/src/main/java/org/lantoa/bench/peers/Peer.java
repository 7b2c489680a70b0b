package org.lantoa.bench.peers;

import java.util.Arrays;
import java.util.function.Supplier;

/** One way to keep rolling totals. */
interface Peer {
  /** Those that there are, by the name that is typed. */
  enum Name {
    /** The product's own rings of buckets. */
    LANTOA(LanToa::new),
    /** Flink SQL. */
    HOP(FlinkSqlHop::new),
    /** Flink's sliding windows. */
    SLIDING(FlinkSliding::new),
    /** Kafka Streams. */
    KSTREAMS(KafkaStreamsBuckets::new),
    /** No totals at all: reads and parses. */
    SOURCE(SourceOnly::new);

    private final Supplier<Peer> made;

    Name(Supplier<Peer> made) {
      this.made = made;
    }

    Peer peer() {
      return made.get();
    }

    static Name of(String typed) {
      return Arrays.stream(values())
          .filter(name -> name.name().equalsIgnoreCase(typed))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("there is no peer " + typed));
    }
  }

  /** How many tasks write figures, each of which sees the log's time. */
  int writers(PeerRequest request);

  /**
   * Starts over from the beginning of the topic.
   *
   * @return stops it; called when the course is over or its time is up
   */
  AutoCloseable start(PeerRequest request, Course course) throws Exception;
}
