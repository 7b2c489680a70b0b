package org.lantoa.stream.output;

import java.nio.charset.StandardCharsets;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.util.function.SerializableFunction;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Records of one output topic: key and JSON. */
final class TopicRecords<T> implements KafkaRecordSerializationSchema<T> {
  private static final long serialVersionUID = 1L;

  private final String topic;
  private final SerializableFunction<T, String> key;
  private final SerializableFunction<T, byte[]> json;

  TopicRecords(
      String topic, SerializableFunction<T, String> key, SerializableFunction<T, byte[]> json) {
    this.topic = topic;
    this.key = key;
    this.json = json;
  }

  // The broker stamps the time of writing: a record's own time lies in its JSON, and retention by
  // log time would drop what a replay of old years has just written.
  @Override
  public ProducerRecord<byte[], byte[]> serialize(
      T record, KafkaSinkContext context, @Nullable Long timestamp) {
    return new ProducerRecord<>(
        topic, key.apply(record).getBytes(StandardCharsets.UTF_8), json.apply(record));
  }
}
