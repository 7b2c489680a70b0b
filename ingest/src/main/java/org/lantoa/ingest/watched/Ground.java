package org.lantoa.ingest.watched;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.registry.PublishedRules;
import org.lantoa.ingest.reported.Standing;
import org.lantoa.model.topic.NewerVersionException;

/** What imports of the folder stand on. */
interface Ground {
  /**
   * What rows are judged by, as it was published last; empty if nothing was. That it can be read
   * says that the broker answers.
   */
  Optional<PublishedRules> rules() throws AppendFailedException, NewerVersionException;

  /** A log of one import, which the import's caller closes. */
  RecordLog log();

  /** What was reported before. */
  Standing standing();

  /** How many bytes may be written to the disk of a folder. */
  long room(Path folder) throws IOException;

  /** On Kafka. */
  static Ground kafka(String bootstrap) {
    return new Ground() {
      @Override
      public Optional<PublishedRules> rules() throws AppendFailedException, NewerVersionException {
        return PublishedRules.newest(bootstrap);
      }

      @Override
      public RecordLog log() {
        return RecordLog.kafka(bootstrap);
      }

      @Override
      public Standing standing() {
        return Standing.kafka(bootstrap);
      }

      @Override
      public long room(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
      }
    };
  }
}
