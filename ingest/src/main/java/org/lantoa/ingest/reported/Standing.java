package org.lantoa.ingest.reported;

import java.util.Map;
import java.util.Set;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** What was reported before, so that an import knows what it corrects and what stands already. */
public interface Standing {
  /** Nothing was reported before. */
  Standing NOTHING =
      new Standing() {
        @Override
        public <T> Map<String, T> newest(Topic topic, RecordCodec<T> codec, Set<String> keys) {
          return Map.of();
        }
      };

  /**
   * The newest record of each key that has one.
   *
   * @throws AppendFailedException if the topic cannot be read: nothing may be appended then
   * @throws NewerVersionException if a newer version of the software wrote there
   */
  <T> Map<String, T> newest(Topic topic, RecordCodec<T> codec, Set<String> keys)
      throws AppendFailedException, NewerVersionException;

  /**
   * What stands on Kafka.
   *
   * @param bootstrap {@code host:port}
   */
  static Standing kafka(String bootstrap) {
    return new KafkaStanding(bootstrap);
  }
}
