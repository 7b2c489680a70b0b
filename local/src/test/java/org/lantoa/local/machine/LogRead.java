package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.lantoa.ingest.generations.GenerationLog;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.model.topic.Generation;

/**
 * Waits for the job. An import has ended when its records stand on the log, and figures that do not
 * change by them look right long before the job has read them.
 */
public final class LogRead {
  private LogRead() {}

  /**
   * Waits until the job whose outputs are shown has read all that stands on the log now, with a
   * checkpoint behind it.
   */
  public static void await(DataFolder data, Duration patience) {
    String kafka = RunningMachine.require(data).kafka();
    Map<TopicPartition, Long> ends;
    try (ConsumerGroup any = jobOf(kafka)) {
      ends = any.endsOf(JobStarter.LOG);
    }
    assertThat(Patience.until(patience, () -> hasRead(kafka, ends)))
        .as("the job reads to %s", ends)
        .isTrue();
  }

  // Asked anew at each look: another job may have taken over.
  private static boolean hasRead(String kafka, Map<TopicPartition, Long> ends) {
    try (ConsumerGroup job = jobOf(kafka)) {
      return job.left(ends) == 0;
    }
  }

  private static ConsumerGroup jobOf(String kafka) {
    try {
      Generation live = new GenerationLog(kafka).now().live();
      return ConsumerGroup.of(kafka, JobStarter.group(live));
    } catch (AppendFailedException away) {
      throw new AssertionError(away);
    }
  }
}
