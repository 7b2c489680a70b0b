package org.lantoa.ingest.generations;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.log.WholeTopic;
import org.lantoa.model.topic.GenerationStep;
import org.lantoa.model.topic.Generations;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;

/** Reads and takes the steps of recomputes. */
public final class GenerationLog {
  private static final String KEY = "generations";

  private final String bootstrap;

  /**
   * The steps of a broker, whose topics must exist.
   *
   * @param bootstrap {@code host:port}
   */
  public GenerationLog(String bootstrap) {
    this.bootstrap = bootstrap;
  }

  /**
   * What all steps so far come to.
   *
   * @throws AppendFailedException if they cannot be read
   * @throws UnreadableStepException if one of them cannot be understood
   */
  public Generations now() throws AppendFailedException {
    List<GenerationStep> steps = new ArrayList<>();
    WholeTopic.read(bootstrap, Topic.GENERATIONS, 0, record -> steps.add(step(record)));
    return Generations.after(steps);
  }

  static GenerationStep step(ConsumerRecord<byte[], byte[]> record) {
    try {
      return RecordCodec.GENERATIONS.read(record.value());
    } catch (MalformedRecordException | NewerVersionException unreadable) {
      throw new UnreadableStepException(
          "the record "
              + record.offset()
              + " of "
              + record.topic()
              + " cannot be understood, so it is not known which figures are to be shown; start the"
              + " program that wrote it",
          unreadable);
    }
  }

  /**
   * Takes a step; it stands on the log for good when this returns.
   *
   * @throws AppendFailedException if it does not
   */
  public void take(GenerationStep step) throws AppendFailedException {
    try (RecordLog log = RecordLog.kafka(bootstrap)) {
      log.append(Topic.GENERATIONS, KEY, RecordCodec.GENERATIONS.write(step));
      log.flush();
    }
  }
}
