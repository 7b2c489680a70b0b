package org.lantoa.stream.output;

import java.util.List;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.stream.testing.Harnesses;

/** One of several tasks that hold states of posts, in Flink's harness. */
public final class NewestPostsTask implements AutoCloseable {
  private final OneInputStreamOperatorTestHarness<PostSummary, PostSummary> harness;

  /**
   * Opens a task.
   *
   * @param now processing time
   */
  public NewestPostsTask(int tasks, int task, long now) throws Exception {
    harness =
        new OneInputStreamOperatorTestHarness<>(
            new NewestPosts(), Harnesses.MAX_PARALLELISM, tasks, task);
    harness.setup();
    harness.open();
    harness.setProcessingTime(now);
  }

  public void process(PostSummary post) throws Exception {
    harness.processElement(post, Long.MIN_VALUE);
  }

  void watermark(long at) throws Exception {
    harness.processWatermark(at);
  }

  public void processingTime(long now) throws Exception {
    harness.setProcessingTime(now);
  }

  /** Called before each checkpoint. */
  public void barrier(long checkpoint) throws Exception {
    harness.prepareSnapshotPreBarrier(checkpoint);
  }

  /** What was sent on since this was last asked. */
  public List<PostSummary> take() {
    return Harnesses.take(harness);
  }

  @Override
  public void close() {
    Harnesses.close(harness);
  }
}
