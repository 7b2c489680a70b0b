package org.lantoa.bench.peers;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFilterFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * No peer but the measure of all: a Flink job that reads the topic, parses every gain and drops it.
 * Everything is set as for the peers on Flink.
 */
final class SourceOnly implements Peer {
  @Override
  public int writers(PeerRequest request) {
    return request.tasks();
  }

  @Override
  public AutoCloseable start(PeerRequest request, Course course) throws Exception {
    StreamExecutionEnvironment flink = GainsInFlink.environment(request);
    FigureWriter.attach(
        GainsInFlink.records(flink, request).filter(new Parse()), new FigureWriter.Nothing<>());
    return GainsInFlink.submit(flink, "source only", course);
  }

  private static final class Parse extends RichFilterFunction<byte[]> {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Course course;

    @Override
    public void open(OpenContext context) {
      course = Course.current();
    }

    @Override
    public boolean filter(byte[] json) {
      if (course != null) {
        course.read(ScopedGain.read(json).at().toEpochMilli());
      }
      return false;
    }
  }
}
