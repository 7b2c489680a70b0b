package org.lantoa.ingest.reported;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.WholeTopic;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a topic of reported figures, which has one partition, from its beginning to its end. */
final class KafkaStanding implements Standing {
  private static final Logger LOG = LoggerFactory.getLogger(KafkaStanding.class);

  private final String bootstrap;

  KafkaStanding(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  @Override
  public <T> Map<String, T> newest(Topic topic, RecordCodec<T> codec, Set<String> keys)
      throws AppendFailedException, NewerVersionException {
    Map<String, T> newest = new HashMap<>();
    for (Map.Entry<String, byte[]> found : newestBytes(topic, keys).entrySet()) {
      try {
        newest.put(found.getKey(), codec.read(found.getValue()));
      } catch (MalformedRecordException malformed) {
        LOG.warn("a reported figure cannot be read; what is imported now replaces it", malformed);
      }
    }
    return newest;
  }

  private Map<String, byte[]> newestBytes(Topic topic, Set<String> keys)
      throws AppendFailedException {
    Map<String, byte[]> newest = new HashMap<>();
    WholeTopic.read(bootstrap, topic, 0, record -> keep(record, keys, newest));
    return newest;
  }

  private static void keep(
      ConsumerRecord<byte[], byte[]> record, Set<String> keys, Map<String, byte[]> newest) {
    String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
    if (keys.contains(key) && record.value() != null) {
      newest.put(key, record.value());
    }
  }
}
