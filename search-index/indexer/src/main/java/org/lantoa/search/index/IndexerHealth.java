package org.lantoa.search.index;

import java.util.List;
import java.util.OptionalLong;

/**
 * How the indexer is.
 *
 * @param state what it does
 * @param lag how many records are read but not yet indexed, or not yet read; empty while unknown
 * @param alarms what needs a person, in words; empty if nothing does
 */
public record IndexerHealth(State state, OptionalLong lag, List<String> alarms) {

  /** What an indexer does. */
  public enum State {
    /** It connects. */
    STARTING,
    /** It indexes, or waits for records. */
    RUNNING,
    /** Elasticsearch cannot take documents: it waits and will go on where it stopped. */
    WAITING,
    /** Kafka refuses, or something unexpected happened: it tries the same records again. */
    FAILING,
    /** It was closed. */
    STOPPED
  }

  /** Copies the list. */
  public IndexerHealth {
    alarms = List.copyOf(alarms);
  }

  /** Whether all is well. */
  public boolean isHealthy() {
    return state == State.RUNNING && alarms.isEmpty();
  }

  /** Whether everything that was seen in Kafka stands in the indices. */
  public boolean isCaughtUp() {
    return state == State.RUNNING && lag.orElse(Long.MAX_VALUE) == 0;
  }
}
