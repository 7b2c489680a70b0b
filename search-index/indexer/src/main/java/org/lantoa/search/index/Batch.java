package org.lantoa.search.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;

/**
 * What one poll brought, or some that followed one another: documents, of which only the newest per
 * id is kept, records that are malformed, and partitions that a newer program has written to.
 */
final class Batch {
  /** A record that is not one of its topic. */
  record Malformed(RecordPlace place, String field) {}

  /** Where a partition must not be read on, and why. */
  record Stop(long offset, String reason) {}

  private static final int FULL = 2_000;

  private final Map<String, IndexDocument> documents = new LinkedHashMap<>();
  private final List<Malformed> malformed = new ArrayList<>();
  private final Map<TopicPartition, Long> starts = new HashMap<>();
  private final Map<TopicPartition, OffsetAndMetadata> ends = new HashMap<>();
  private final Map<TopicPartition, Stop> stops = new HashMap<>();

  void read(ConsumerRecords<byte[], byte[]> records, DocumentReader reader) {
    // All starts first: whatever fails below, no partition is left behind its position.
    for (TopicPartition partition : records.partitions()) {
      starts.putIfAbsent(partition, records.records(partition).get(0).offset());
    }
    for (TopicPartition partition : records.partitions()) {
      readPartition(partition, records.records(partition), reader);
    }
  }

  private void readPartition(
      TopicPartition partition,
      List<ConsumerRecord<byte[], byte[]>> records,
      DocumentReader reader) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        read(record, reader);
      } catch (NewerVersionException newer) {
        stops.put(partition, new Stop(record.offset(), String.valueOf(newer.getMessage())));
        return;
      }
      ends.put(partition, new OffsetAndMetadata(record.offset() + 1));
    }
  }

  private void read(ConsumerRecord<byte[], byte[]> record, DocumentReader reader)
      throws NewerVersionException {
    RecordPlace place = new RecordPlace(record.topic(), record.partition(), record.offset());
    byte[] json = record.value();
    if (json == null) {
      malformed.add(new Malformed(place, ""));
      return;
    }
    try {
      reader.read(json, place).ifPresent(this::keepNewest);
    } catch (MalformedRecordException refused) {
      malformed.add(new Malformed(place, refused.field()));
    }
  }

  private void keepNewest(IndexDocument document) {
    documents.merge(
        document.place(),
        document,
        (earlier, later) -> later.supersedes(earlier) ? later : earlier);
  }

  /** Whether it is time to write it, even if there is more to read. */
  boolean isFull() {
    return documents.size() >= FULL || !stops.isEmpty();
  }

  List<IndexDocument> documents() {
    return List.copyOf(documents.values());
  }

  List<Malformed> malformed() {
    return malformed;
  }

  /** The first offset of each partition: where to begin again. */
  Map<TopicPartition, Long> starts() {
    return starts;
  }

  /** The offsets to commit once everything is settled. */
  Map<TopicPartition, OffsetAndMetadata> ends() {
    return ends;
  }

  Map<TopicPartition, Stop> stops() {
    return stops;
  }
}
