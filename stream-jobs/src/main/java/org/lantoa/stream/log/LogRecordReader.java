package org.lantoa.stream.log;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.LogEntry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/**
 * Turns the bytes of contents and observations into {@link LogRecord}s. What cannot be read goes on
 * as malformed, without its bytes; a record of a newer version stops the job for good, because
 * skipping it would lose what a newer program has written and a restart would meet it again.
 */
final class LogRecordReader implements KafkaRecordDeserializationSchema<LogRecord> {
  private static final long serialVersionUID = 1L;

  private final Topic topic;

  LogRecordReader(Topic topic) {
    if (topic != Topic.CONTENTS && topic != Topic.OBSERVATIONS) {
      throw new IllegalArgumentException(topic.topicName() + " holds no log records");
    }
    this.topic = topic;
  }

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> stored, Collector<LogRecord> collector) {
    collector.collect(read(stored));
  }

  private LogRecord read(ConsumerRecord<byte[], byte[]> stored) {
    byte[] value = stored.value();
    try {
      if (value == null) {
        return malformed(stored, "");
      }
      LogEntry entry = codec().read(value);
      boolean elsewhere =
          topic == Topic.CONTENTS
              ? entry instanceof Observation
              : entry instanceof Content || entry instanceof Forgotten;
      return elsewhere
          ? malformed(stored, "type")
          : LogRecord.of(stored.topic(), stored.partition(), stored.offset(), entry);
    } catch (MalformedRecordException malformed) {
      return malformed(stored, malformed.field());
    } catch (NewerVersionException newer) {
      throw new SuppressRestartsException(newer);
    }
  }

  private RecordCodec<LogEntry> codec() {
    return topic == Topic.CONTENTS ? RecordCodec.CONTENTS : RecordCodec.OBSERVATIONS;
  }

  // The field's name may itself be foreign: only names of the contract travel on.
  private static LogRecord malformed(ConsumerRecord<byte[], byte[]> stored, String field) {
    return LogRecord.malformed(
        stored.topic(), stored.partition(), stored.offset(), ContractFields.nameOrNothing(field));
  }

  @Override
  public TypeInformation<LogRecord> getProducedType() {
    return LogRecord.TYPE;
  }
}
