package org.lantoa.search.index;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;

/** Keeps refusals on their topic. */
final class KafkaRejectionLog implements RejectionLog {
  private static final Duration CLOSE_LIMIT = Duration.ofSeconds(5);

  private final KafkaProducer<byte[], byte[]> producer;

  KafkaRejectionLog(String bootstrap) {
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.CLIENT_ID_CONFIG,
                "lantoa-indexer-rejections"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  @Override
  public void append(List<Rejection> rejections) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Rejection rejection : rejections) {
      // The same refusal again, after a restart, gets the same key.
      byte[] key = rejection.fields().toString().getBytes(StandardCharsets.UTF_8);
      byte[] value = RecordCodec.REJECTED.write(rejection);
      sent.add(producer.send(new ProducerRecord<>(Topic.REJECTED.topicName(), key, value)));
    }
    producer.flush();
    sent.forEach(KafkaRejectionLog::await);
  }

  private static void await(Future<RecordMetadata> sent) {
    try {
      sent.get();
    } catch (InterruptedException interrupted) {
      throw new InterruptException(interrupted);
    } catch (ExecutionException failed) {
      throw new KafkaException(
          "a refusal could not be kept on "
              + Topic.REJECTED.topicName()
              + "; its records are read again",
          failed.getCause());
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE_LIMIT);
  }
}
