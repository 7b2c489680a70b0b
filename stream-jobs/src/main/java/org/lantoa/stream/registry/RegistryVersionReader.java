package org.lantoa.stream.registry;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes the registry's records as they are; the ledger reads them. */
final class RegistryVersionReader implements KafkaRecordDeserializationSchema<RegistryVersion> {
  private static final long serialVersionUID = 1L;

  @Override
  public void deserialize(
      ConsumerRecord<byte[], byte[]> stored, Collector<RegistryVersion> collector) {
    collector.collect(of(stored));
  }

  // A record without a value is no registry; an empty one says so to every reader.
  static RegistryVersion of(ConsumerRecord<byte[], byte[]> stored) {
    byte[] value = stored.value();
    return new RegistryVersion(stored.offset(), value == null ? new byte[0] : value);
  }

  @Override
  public TypeInformation<RegistryVersion> getProducedType() {
    return RegistryVersion.TYPE;
  }
}
