package org.lantoa.bench.peers;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.common.serialization.AbstractDeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Gain;

/**
 * How every peer on Flink runs and reads, the product's own included.
 *
 * <p>A Flink in this process with as many slots as tasks; state on the heap, which is its fastest;
 * object reuse, because nothing on a stream is changed; a checkpoint every 10 s as in the product;
 * generic types refused, so that nobody is slowed by Kryo; managed memory of 512 MB for SQL's
 * buffers. Watermarks come with each new minute of the gains' own time and say that everything
 * before that minute was read: the topic is ordered, and no horizon slides by less.
 */
final class GainsInFlink {
  private static final String LOOPBACK = "127.0.0.1";
  private static final long MINUTE = 60_000;
  private static final long CANCEL_SECONDS = 60;

  private GainsInFlink() {}

  static StreamExecutionEnvironment environment(PeerRequest request) {
    Configuration flink = new Configuration();
    flink.set(PipelineOptions.OBJECT_REUSE, true);
    flink.set(PipelineOptions.GENERIC_TYPES, false);
    flink.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    flink.set(
        CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(PeerRequest.COMMIT_MILLIS));
    flink.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
    flink.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        "file://" + request.out().resolve("checkpoints"));
    flink.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    flink.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(512));
    flink.set(RestOptions.ADDRESS, LOOPBACK);
    flink.set(RestOptions.BIND_ADDRESS, LOOPBACK);
    flink.set(RestOptions.BIND_PORT, "0");
    flink.set(JobManagerOptions.BIND_HOST, LOOPBACK);
    flink.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    return StreamExecutionEnvironment.createLocalEnvironment(request.tasks(), flink);
  }

  /** Records of the topic, as they are. */
  static DataStream<byte[]> records(StreamExecutionEnvironment flink, PeerRequest request) {
    KafkaSource<byte[]> source =
        KafkaSource.<byte[]>builder()
            .setBootstrapServers(request.bootstrap())
            .setTopics(request.topic())
            .setGroupId("peer-" + UUID.randomUUID())
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setValueOnlyDeserializer(new Bytes())
            .build();
    return flink.fromSource(
        source, WatermarkStrategy.forGenerator(context -> new EachMinute()), "gains");
  }

  /** What each gain adds to each of its scopes. */
  static DataStream<ScopedGain> scoped(StreamExecutionEnvironment flink, PeerRequest request) {
    return records(flink, request)
        .flatMap(new Scoping(request.sourcesAlone()))
        .returns(TypeInformation.of(ScopedGain.class));
  }

  /** Starts the job; what is given back cancels it and waits until all tasks are gone. */
  static AutoCloseable submit(StreamExecutionEnvironment flink, String name, Course course)
      throws Exception {
    JobClient job = flink.executeAsync(name);
    CompletableFuture<JobExecutionResult> ended =
        job.getJobExecutionResult()
            .whenComplete(
                (result, failure) -> {
                  if (failure != null) {
                    course.failed(failure);
                  }
                });
    return () -> {
      job.cancel().get(CANCEL_SECONDS, TimeUnit.SECONDS);
      ended.handle((result, cancelled) -> true).get(CANCEL_SECONDS, TimeUnit.SECONDS);
    };
  }

  private static final class Bytes extends AbstractDeserializationSchema<byte[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public byte[] deserialize(byte[] message) {
      return message;
    }
  }

  /** Kafka's timestamps are the gains' dates. */
  private static final class EachMinute implements WatermarkGenerator<byte[]> {
    private long minute = Long.MIN_VALUE;

    @Override
    public void onEvent(byte[] event, long at, WatermarkOutput output) {
      long of = Math.floorDiv(at, MINUTE) * MINUTE;
      if (of > minute) {
        minute = of;
        output.emitWatermark(new Watermark(of - 1));
      }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
      // Each new minute says it.
    }
  }

  private static final class Scoping extends RichFlatMapFunction<byte[], ScopedGain> {
    private static final long serialVersionUID = 1L;

    private final boolean sourceAlone;
    private transient @Nullable Course course;

    Scoping(boolean sourceAlone) {
      this.sourceAlone = sourceAlone;
    }

    @Override
    public void open(OpenContext context) {
      course = Course.current();
    }

    @Override
    public void flatMap(byte[] json, Collector<ScopedGain> out) {
      Gain gain = ScopedGain.read(json);
      if (course != null) {
        course.read(gain.at().toEpochMilli());
      }
      ScopedGain.each(gain, sourceAlone, out::collect);
    }
  }
}
