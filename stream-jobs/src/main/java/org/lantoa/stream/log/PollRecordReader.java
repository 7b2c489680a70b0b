package org.lantoa.stream.log;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;

/**
 * Turns the bytes of polls into {@link PollRecord}s, by the rules of {@link LogRecordReader}: the
 * malformed go on without their bytes, a newer version stops the job.
 */
final class PollRecordReader implements KafkaRecordDeserializationSchema<PollRecord> {
  private static final long serialVersionUID = 1L;

  @Override
  public void deserialize(ConsumerRecord<byte[], byte[]> stored, Collector<PollRecord> collector) {
    collector.collect(read(stored));
  }

  private static PollRecord read(ConsumerRecord<byte[], byte[]> stored) {
    byte[] value = stored.value();
    try {
      return value == null
          ? malformed(stored, "")
          : PollRecord.of(
              stored.topic(), stored.partition(), stored.offset(), RecordCodec.POLLS.read(value));
    } catch (MalformedRecordException malformed) {
      return malformed(stored, malformed.field());
    } catch (NewerVersionException newer) {
      throw new SuppressRestartsException(newer);
    }
  }

  private static PollRecord malformed(ConsumerRecord<byte[], byte[]> stored, String field) {
    return PollRecord.malformed(
        stored.topic(), stored.partition(), stored.offset(), ContractFields.nameOrNothing(field));
  }

  @Override
  public TypeInformation<PollRecord> getProducedType() {
    return PollRecord.TYPE;
  }
}
