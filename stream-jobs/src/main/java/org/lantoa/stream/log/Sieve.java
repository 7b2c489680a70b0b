package org.lantoa.stream.log;

import java.time.Instant;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.topic.Rejection;
import org.lantoa.stream.output.StreamTypes;

/**
 * Lets contents and observations through, drops ticks (the watermark has taken what they say) and
 * turns malformed records aside.
 */
public final class Sieve extends ProcessFunction<LogRecord, LogRecord> {
  private static final long serialVersionUID = 1L;

  /** Malformed records. */
  public static final OutputTag<Rejection> REJECTED =
      new OutputTag<>("malformed", StreamTypes.REJECTION);

  private transient @Nullable Counter malformed;

  /**
   * Puts a sieve behind a source.
   *
   * @param name what is read, as part of uid and name
   */
  public static SingleOutputStreamOperator<LogRecord> attach(
      DataStream<LogRecord> source, String name) {
    return source
        .process(new Sieve())
        .returns(LogRecord.TYPE)
        .setParallelism(source.getParallelism())
        .uid("sieve-" + name)
        .name("Sieve " + name);
  }

  @Override
  public void open(OpenContext context) {
    malformed = getRuntimeContext().getMetricGroup().counter("malformedRecords");
  }

  @Override
  public void processElement(LogRecord record, Context context, Collector<LogRecord> out) {
    if (record.malformedField() != null) {
      if (malformed != null) {
        malformed.inc();
      }
      context.output(
          REJECTED,
          rejection(
              record,
              record.malformedField(),
              Instant.ofEpochMilli(context.timerService().currentProcessingTime())));
    } else if (record.tick() == null) {
      out.collect(record);
    }
  }

  private static Rejection rejection(LogRecord record, String field, Instant now) {
    String what = field.isEmpty() ? "it is not a record of this topic" : "field '" + field + "'";
    return new Rejection(
        now,
        Rejection.Stage.JOB,
        "malformed-record",
        "A record of "
            + record.topic()
            + " cannot be read ("
            + what
            + "), so it counts nowhere; correct what wrote it and append it again",
        Map.of(
            "topic", record.topic(),
            "partition", Integer.toString(record.partition()),
            "offset", Long.toString(record.offset()),
            "field", field));
  }
}
