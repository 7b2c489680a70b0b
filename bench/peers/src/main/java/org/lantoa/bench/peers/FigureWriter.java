package org.lantoa.bench.peers;

import java.util.UUID;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.jspecify.annotations.Nullable;

/**
 * The end of every job on Flink: gives figures to the {@link Course} and tells it how far the log's
 * time has come. An operator and no sink, because sinks do not see the time; chained to what emits,
 * so nothing is serialized.
 */
abstract class FigureWriter<T> extends AbstractStreamOperator<Integer>
    implements OneInputStreamOperator<T, Integer> {
  private static final long serialVersionUID = 1L;

  private transient @Nullable Figures figures;
  private transient @Nullable Course course;
  private transient @Nullable String name;

  /** Hands over what a record of the stream says. */
  abstract void write(T record, Figures into);

  /** Puts a writer behind a stream. */
  static <T> void attach(DataStream<T> stream, FigureWriter<T> writer) {
    stream.transform("figures", Types.INT, writer).sinkTo(new DiscardingSink<>());
  }

  @Override
  public void open() throws Exception {
    super.open();
    course = Course.current();
    figures = course.writer();
    name = UUID.randomUUID().toString();
  }

  @Override
  public void processElement(StreamRecord<T> element) {
    if (figures != null) {
      write(element.getValue(), figures);
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    super.processWatermark(mark);
    if (course != null && name != null) {
      course.reached(name, mark.getTimestamp() + 1);
    }
  }

  /** Of figures as they are. */
  static final class Plain extends FigureWriter<Figure> {
    private static final long serialVersionUID = 1L;

    @Override
    void write(Figure figure, Figures into) {
      into.take(figure.scope(), figure.horizon(), figure.end(), figure.gains());
    }
  }

  /** Writes nothing, but sees the time. */
  static final class Nothing<T> extends FigureWriter<T> {
    private static final long serialVersionUID = 1L;

    @Override
    void write(T record, Figures into) {}
  }
}
