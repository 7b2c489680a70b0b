package org.lantoa.ingest.replay;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;

/** Where the records stand that the job refused for their source or owner. */
final class RefusedPlaces {
  /** What a later version of the registry can mend. */
  private static final Set<String> MENDABLE = Set.of("unknown-source", "draft-source", "no-owner");

  private final Map<Topic, Map<Integer, TreeSet<Long>>> offsets = new EnumMap<>(Topic.class);

  /** Takes a refusal, if it is one that can be mended. */
  void add(Rejection rejection) {
    if (rejection.stage() != Rejection.Stage.JOB || !MENDABLE.contains(rejection.reason())) {
      return;
    }
    Map<String, String> fields = rejection.fields();
    topic(fields.getOrDefault("topic", ""))
        .ifPresent(
            topic ->
                offsets
                    .computeIfAbsent(topic, any -> new TreeMap<>())
                    .computeIfAbsent(
                        Integer.parseInt(fields.getOrDefault("partition", "0")),
                        any -> new TreeSet<>())
                    .add(Long.parseLong(fields.getOrDefault("offset", "0"))));
  }

  private static Optional<Topic> topic(String name) {
    return Set.of(Topic.CONTENTS, Topic.OBSERVATIONS).stream()
        .filter(topic -> topic.topicName().equals(name))
        .findFirst();
  }

  /** The offsets of refused records of a topic, by partition, in order. */
  Map<Integer, TreeSet<Long>> of(Topic topic) {
    return offsets.getOrDefault(topic, Map.of());
  }

  /** How many there are. */
  long count() {
    return offsets.values().stream()
        .flatMap(partitions -> partitions.values().stream())
        .mapToLong(Set::size)
        .sum();
  }
}
