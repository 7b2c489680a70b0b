package org.lantoa.ingest.watched;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.registry.PublishedRules;
import org.lantoa.ingest.reported.Standing;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.topic.Topic;

/** A broker in memory that can go away, and a disk that can be full. */
final class TestingGround implements Ground {
  private final TestingRecordLog records = new TestingRecordLog();
  private boolean isAway;
  private boolean hasRules = true;
  private long room = 1L << 40;
  private @Nullable Meanwhile meanwhile;

  /** What happens while a file is imported, at its first record. */
  interface Meanwhile {
    void happens() throws IOException;
  }

  static Registry registry() {
    return new Registry(
        Registry.DEFAULT_ZONE,
        List.of(new Unit("xa-a", "Xã A", "commune", "government", 1, List.of(), null, null, null)),
        List.of(source("facebook:1", "UBND xã A"), source("facebook:2", null)),
        List.of());
  }

  private static Source source(String key, @Nullable String officialName) {
    return new Source(
        SourceKey.parse(key),
        "Trang",
        officialName,
        "https://xa-a.example.org",
        CountingOrigin.TEMPLATE,
        60,
        List.of(),
        List.of());
  }

  static Indicators indicators() {
    return new Indicators(List.of(new Indicator("buoi", "Buổi", null, ReportedMeasure.SESSIONS)));
  }

  TestingRecordLog records() {
    return records;
  }

  /** The broker answers no more. */
  void goAway() {
    isAway = true;
  }

  /** The broker answers, but loses what is appended. */
  void loseRecords() {
    records.goAway();
  }

  void comeBack() {
    isAway = false;
    records.comeBack();
  }

  void withoutRegistry(boolean isWithout) {
    hasRules = !isWithout;
  }

  void room(long bytes) {
    room = bytes;
  }

  void meanwhile(Meanwhile event) {
    meanwhile = event;
  }

  @Override
  public Optional<PublishedRules> rules() throws AppendFailedException {
    if (isAway) {
      throw new AppendFailedException(Topic.REGISTRY, new IOException("the broker is away"));
    }
    return hasRules ? Optional.of(new PublishedRules(registry(), indicators())) : Optional.empty();
  }

  @Override
  public Standing standing() {
    return Standing.NOTHING;
  }

  @Override
  public long room(Path folder) {
    return room;
  }

  @Override
  public RecordLog log() {
    return new RecordLog() {
      @Override
      public void append(Topic topic, String key, byte[] value) {
        happen();
        records.append(topic, key, value);
      }

      @Override
      public void appendToEveryPartition(Topic topic, String key, byte[] value) {
        records.appendToEveryPartition(topic, key, value);
      }

      @Override
      public void flush() throws AppendFailedException {
        records.flush();
      }

      @Override
      public long confirmed() {
        return records.confirmed();
      }

      @Override
      public void close() {}
    };
  }

  private void happen() {
    Meanwhile event = meanwhile;
    meanwhile = null;
    if (event != null) {
      try {
        event.happens();
      } catch (IOException failed) {
        throw new java.io.UncheckedIOException(failed);
      }
    }
  }
}
