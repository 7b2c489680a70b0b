package org.lantoa.stream.histories;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lantoa.model.topic.Topic;

/**
 * What happens to the log and to the job, in order.
 *
 * @param partitions of contents, and as many of observations
 * @param tasks with which the job starts
 */
record History(int partitions, int tasks, List<Step> steps) {
  History {
    steps = List.copyOf(steps);
  }

  List<Step.Log> logs() {
    List<Step.Log> logs = new ArrayList<>();
    for (int partition = 0; partition < partitions; partition++) {
      logs.add(new Step.Log(Topic.CONTENTS, partition));
      logs.add(new Step.Log(Topic.OBSERVATIONS, partition));
    }
    return logs;
  }

  Set<String> logNames() {
    Set<String> names = new TreeSet<>();
    logs().forEach(log -> names.add(log.name()));
    return names;
  }

  /** As it is written; see {@link HistoryText}. */
  @Override
  public String toString() {
    return HistoryText.write(this);
  }
}
