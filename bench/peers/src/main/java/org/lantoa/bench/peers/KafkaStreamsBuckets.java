package org.lantoa.bench.peers;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Gain;

/**
 * Kafka Streams with a processor of its own that keeps buckets and subtracts what leaves, the same
 * idea as the product's. Its own windows would update all that match, or scan their store.
 *
 * <pre>
 * gains ─▶ parse, one record a scope ─▶ by-scope (topic, two partitions) ─▶ buckets ─▶ figures
 * </pre>
 *
 * <p>Settings: two threads; stores in memory, no RocksDB; changelogs on; caches on, 256 MB, so that
 * a changed value goes to its changelog once a commit; commits every 10 s, the product's checkpoint
 * interval; at least once, which is faster than exactly once. Batches of 512 KB that linger 50 ms,
 * 2,000 records a poll from buffers of 10,000, so that neither client waits. Values are plain
 * binary longs.
 *
 * <p>A gain's scopes live in different partitions, so they go through a topic: Kafka Streams has no
 * other exchange. It has no watermarks either: a task of the second half would take what one task
 * of the first sends as late as soon as the other is ahead. So the first half appends a tick to
 * every partition with each new minute, as the product's clock does, and the second half's time is
 * the oldest of them.
 *
 * <p>The second half is {@link StreamsTotals}. Which scope is to be looked at when follows from its
 * buckets; it is held on the heap and worked out again from them after a restart, which is cheaper
 * than one more store.
 */
final class KafkaStreamsBuckets implements Peer {
  private static final long MINUTE = 60_000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Override
  public int writers(PeerRequest request) {
    return request.tasks();
  }

  @Override
  public AutoCloseable start(PeerRequest request, Course course) throws Exception {
    String id = "peer-" + UUID.randomUUID();
    String byScope = id + "-by-scope";
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", request.bootstrap()))) {
      admin.createTopics(List.of(new NewTopic(byScope, request.tasks(), (short) 1))).all().get();
    }
    KafkaStreams streams =
        new KafkaStreams(topology(request, course, byScope), settings(request, id));
    streams.setUncaughtExceptionHandler(
        failure -> {
          course.failed(failure);
          return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    streams.start();
    return () -> close(streams, request, id);
  }

  private static void close(KafkaStreams streams, PeerRequest request, String id) throws Exception {
    streams.close(PATIENCE);
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", request.bootstrap()))) {
      List<String> own =
          admin.listTopics().names().get().stream().filter(name -> name.startsWith(id)).toList();
      admin.deleteTopics(own).all().get();
    }
  }

  private static Properties settings(PeerRequest request, String id) {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, request.bootstrap());
    settings.put(StreamsConfig.STATE_DIR_CONFIG, request.out().resolve("streams").toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, request.tasks());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, PeerRequest.COMMIT_MILLIS);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 256L << 20);
    settings.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, 10_000);
    settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
    settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 512 << 10);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 50);
    settings.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 128L << 20);
    return settings;
  }

  private static Topology topology(PeerRequest request, Course course, String byScope) {
    Topology topology = new Topology();
    topology.addSource(
        "gains", new ByteArrayDeserializer(), new ByteArrayDeserializer(), request.topic());
    topology.addProcessor("scoping", () -> new Scoping(request, course), "gains");
    topology.addSink(
        "to-scopes",
        byScope,
        new StringSerializer(),
        new ByteArraySerializer(),
        (topic, scope, value, partitions) ->
            Optional.of(Set.of(partition(scope, value, partitions))),
        "scoping");
    topology.addSource("by-scope", new StringDeserializer(), new ByteArrayDeserializer(), byScope);
    topology.addProcessor("totals", () -> new StreamsTotals(request, course), "by-scope");
    topology.addStateStore(store(StreamsTotals.BUCKETS), "totals");
    topology.addStateStore(store(StreamsTotals.SUMS), "totals");
    topology.addStateStore(store(StreamsTotals.CLOCK), "totals");
    return topology;
  }

  private static int partition(String scope, byte[] value, int partitions) {
    return scope.equals(StreamsTotals.TICK)
        ? (int) ByteBuffer.wrap(value).getLong(Long.BYTES)
        : Math.floorMod(Utils.murmur2(Utils.utf8(scope)), partitions);
  }

  private static StoreBuilder<KeyValueStore<byte[], long[]>> store(String name) {
    ScopedBytes.Longs longs = new ScopedBytes.Longs();
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(name), Serdes.ByteArray(), Serdes.serdeFrom(longs, longs))
        .withCachingEnabled()
        .withLoggingEnabled(Map.of());
  }

  /** The first half. */
  private static final class Scoping implements Processor<byte[], byte[], String, byte[]> {
    private final PeerRequest request;
    private final Course course;
    private @Nullable ProcessorContext<String, byte[]> context;
    private long minute = Long.MIN_VALUE;

    Scoping(PeerRequest request, Course course) {
      this.request = request;
      this.course = course;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> own) {
      context = own;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      ProcessorContext<String, byte[]> to = context;
      if (to == null) {
        return;
      }
      Gain gain = ScopedGain.read(record.value());
      long at = gain.at().toEpochMilli();
      course.read(at);
      if (Math.floorDiv(at, MINUTE) > minute) {
        minute = Math.floorDiv(at, MINUTE);
        tick(to, at);
      }
      ScopedGain.each(
          gain,
          request.sourcesAlone(),
          scoped -> to.forward(new Record<>(scoped.scope(), ScopedBytes.ofGain(scoped), at)));
    }

    private void tick(ProcessorContext<String, byte[]> to, long at) {
      for (int target = 0; target < request.tasks(); target++) {
        byte[] tick =
            ByteBuffer.allocate(3 * Long.BYTES)
                .putLong(minute * MINUTE)
                .putLong(target)
                .putLong(to.taskId().partition())
                .array();
        to.forward(new Record<>(StreamsTotals.TICK, tick, at));
      }
    }
  }
}
