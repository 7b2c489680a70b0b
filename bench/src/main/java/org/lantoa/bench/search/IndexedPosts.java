package org.lantoa.bench.search;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.topics.TopicSetup;
import org.lantoa.ingest.topics.TopicSetupException;
import org.lantoa.local.machine.Patience;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.index.Indexer;
import org.lantoa.search.index.IndexerSettings;
import org.lantoa.search.index.Reading;
import org.lantoa.search.index.ShownGeneration;

/** Brings posts the product's way into the archive: from the job's topic, by the indexer. */
final class IndexedPosts {
  private static final int PARTITIONS = 2;
  private static final Duration LIMIT = Duration.ofMinutes(60);

  private final String kafka;
  private final SearchServer search;
  private Generation generation = Generation.FIRST;

  IndexedPosts(String kafka, SearchServer search) throws IOException {
    this.kafka = kafka;
    this.search = search;
    try {
      TopicSetup.create(kafka, PARTITIONS);
    } catch (TopicSetupException failed) {
      throw new IOException("no topics, so nothing can be measured", failed);
    }
  }

  /** The generation that was written last. */
  Generation generation() {
    return generation;
  }

  /** Writes posts to a topic of their own, then indexes them; returns the seconds of the latter. */
  double index(int count, IntFunction<PostSummary> posts) throws IOException {
    generation = generation.next();
    try {
      TopicSetup.createOutputs(kafka, PARTITIONS, generation);
    } catch (TopicSetupException failed) {
      throw new IOException("no topics, so nothing can be measured", failed);
    }
    produce(count, posts);
    long start = System.nanoTime();
    try (Indexer indexer = start(Reading.hidden(generation))) {
      if (!Patience.until(LIMIT, () -> indexer.health().isCaughtUp() && has(count))) {
        throw new IOException("not indexed within " + LIMIT + ": " + indexer.health());
      }
      return (System.nanoTime() - start) / 1e9;
    }
  }

  /** Lets the archive find what was indexed last, and nothing else. */
  void show() throws IOException {
    new ShownGeneration(search.client()).show(generation);
  }

  /** Deletes what was indexed last. */
  void remove() throws IOException {
    new ShownGeneration(search.client()).remove(generation);
    try {
      TopicSetup.removeOutputs(kafka, generation);
    } catch (TopicSetupException failed) {
      throw new IOException("the topics of " + generation + " could not be removed", failed);
    }
  }

  /** The names of the indices of posts that were written last, as one pattern. */
  String pattern() {
    return "lantoa-posts-" + generation.name() + "-*";
  }

  private boolean has(int count) {
    try {
      search.post(pattern() + "/_refresh", "");
      return search.get(pattern() + "/_count").path("count").asInt() >= count;
    } catch (IOException notYet) {
      return false;
    }
  }

  private Indexer start(Reading reading) {
    return Indexer.start(
        IndexerSettings.of(
            kafka, search.client(), reading, new SimpleMeterRegistry(), InstantSource.system()));
  }

  private void produce(int count, IntFunction<PostSummary> posts) throws IOException {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka, ProducerConfig.LINGER_MS_CONFIG, 50));
    String topic = generation.topicName(Topic.POSTS);
    AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < count; i++) {
        PostSummary post = posts.apply(i);
        byte[] key = post.id().getBytes(StandardCharsets.UTF_8);
        var unused =
            producer.send(
                new ProducerRecord<>(topic, key, RecordCodec.POSTS.write(post)),
                (place, problem) -> {
                  if (problem != null) {
                    failure.compareAndSet(null, problem);
                  }
                });
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw new IOException("Kafka did not take all posts, so nothing is measured", failure.get());
    }
  }
}
