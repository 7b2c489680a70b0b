package org.lantoa.local.machine;

import java.util.Locale;
import org.lantoa.local.message.Text;

/**
 * The parts of a machine, in the order in which one needs the other: they are stopped from the last
 * to the first.
 */
public enum MachinePart {
  /** The data folder's lock. */
  LOCK,
  /** The broker. */
  KAFKA,
  /** The search server, a process of its own. */
  ELASTICSEARCH,
  /** The connections to the search server. */
  CONNECTION,
  /** Kafka to Elasticsearch. */
  INDEXER,
  /** The cluster that runs the job. */
  FLINK,
  /** The job. */
  JOB,
  /** Appends the ticks. */
  CLOCK,
  /** Follows the registry's files. */
  REGISTRY,
  /** Takes the files that offices drop. */
  INBOX,
  /** Reads sources through the platforms' interfaces. */
  CONNECTORS,
  /** Erases the texts of posts that were removed long ago. */
  ERASURE,
  /** Computes outputs anew when that is asked for. */
  RECOMPUTE,
  /** Verifies all the time that figures add up. */
  VERIFY,
  /** Tells the states of sources as metrics. */
  SOURCES,
  /** The web page. */
  WEB,
  /** Watches the room on the data's disk. */
  DISK;

  /** The name in JSON answers. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The name for people. */
  public Text title() {
    return Text.of("part." + wireName());
  }
}
