package org.lantoa.search.index;

import java.util.Map;
import java.util.TreeMap;

/** Where a record stands in Kafka. */
record RecordPlace(String topic, int partition, long offset) {

  /** The place as fields of a rejection. */
  Map<String, String> fields() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("topic", topic);
    fields.put("partition", Integer.toString(partition));
    fields.put("offset", Long.toString(offset));
    return fields;
  }
}
