package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** Writes records straight into the indices, the way the indexer does, without Kafka. */
public final class TestingIndex {
  private final DocumentReader reader = new DocumentReader(Reading.EVERYTHING);
  private final ElasticsearchBulk bulk;
  private long offset;

  /** Puts the templates in place. */
  public TestingIndex(ElasticsearchClient service) throws Exception {
    bulk = new ElasticsearchBulk(service, Reading.EVERYTHING, InstantSource.system());
    bulk.prepare();
  }

  /** Writes records of one topic; each must be accepted. */
  public <T> void write(Topic topic, RecordCodec<T> codec, Stream<T> records) throws Exception {
    List<byte[]> written = records.map(codec::write).toList();
    List<IndexDocument> documents = new java.util.ArrayList<>();
    for (byte[] json : written) {
      reader.read(json, new RecordPlace(topic.topicName(), 0, offset++)).ifPresent(documents::add);
    }
    for (ItemOutcome outcome : bulk.write(documents)) {
      if (!(outcome instanceof ItemOutcome.Written)) {
        throw new AssertionError("not written: " + outcome);
      }
    }
  }
}
