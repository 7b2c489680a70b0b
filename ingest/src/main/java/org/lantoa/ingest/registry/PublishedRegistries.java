package org.lantoa.ingest.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.WholeTopic;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of the registry that were published, as the jobs read them. */
public final class PublishedRegistries {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedRegistries.class);

  private PublishedRegistries() {}

  /**
   * One version.
   *
   * @param offset its place in the topic; a later version has a higher one
   * @param registry what it says
   */
  public record Version(long offset, Registry registry) {}

  /**
   * The versions from one on, in their order. A record that cannot be read is left out: the jobs
   * refuse it too.
   *
   * @param bootstrap {@code host:port} of the broker; its topics must exist
   * @param from the first offset; less than 0 for all
   * @throws AppendFailedException if the topic cannot be read
   */
  public static List<Version> since(String bootstrap, long from) throws AppendFailedException {
    List<Version> versions = new ArrayList<>();
    WholeTopic.read(bootstrap, Topic.REGISTRY, Math.max(0, from), record -> keep(record, versions));
    return versions;
  }

  /**
   * The newest version that can be read; empty if there is none.
   *
   * @throws AppendFailedException if the topic cannot be read
   */
  public static Optional<Version> newest(String bootstrap) throws AppendFailedException {
    List<Version> all = since(bootstrap, 0);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  private static void keep(ConsumerRecord<byte[], byte[]> record, List<Version> versions) {
    try {
      versions.add(new Version(record.offset(), RecordCodec.REGISTRY.read(record.value())));
    } catch (MalformedRecordException | NewerVersionException unreadable) {
      LOG.warn("version {} of the registry cannot be read", record.offset(), unreadable);
    }
  }
}
