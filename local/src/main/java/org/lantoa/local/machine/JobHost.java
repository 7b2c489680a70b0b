package org.lantoa.local.machine;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.lantoa.local.flink.FlinkHost;
import org.lantoa.local.flink.RetainedCheckpoint;
import org.lantoa.local.message.Refusal;

/**
 * The job on its cluster.
 *
 * @param flink the cluster
 * @param job the job
 */
record JobHost(FlinkHost flink, JobID job) implements AutoCloseable {

  static JobHost submit(
      FlinkHost flink,
      Consumer<StreamExecutionEnvironment> topology,
      Optional<RetainedCheckpoint> from) {
    try {
      return new JobHost(flink, flink.submit(topology, from));
    } catch (Refusal refusal) {
      if (from.isEmpty()) {
        throw refusal;
      }
      throw Refusal.because(refusal, "machine.checkpoint-refused", from.get().folder(), refusal);
    }
  }

  String id() {
    return job.toString();
  }

  URI page() {
    return flink.page();
  }

  JobStatus status() {
    return flink.status(job);
  }

  /** The bytes of its state in the newest checkpoint, by operator. */
  Map<String, Long> stateBytes() {
    return flink.stateBytes(job);
  }

  /** Ends it without a last checkpoint. */
  void cancel() {
    flink.cancel(job);
  }

  @Override
  public void close() {
    flink.stop(job);
  }
}
