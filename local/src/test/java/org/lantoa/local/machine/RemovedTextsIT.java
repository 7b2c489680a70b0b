package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.local.machine.TestingOffice.CAMPAIGN;
import static org.lantoa.local.machine.TestingOffice.counts;
import static org.lantoa.local.machine.TestingOffice.says;
import static org.lantoa.local.machine.TestingOffice.shown;
import static org.lantoa.local.machine.TestingOffice.total;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;
import org.lantoa.search.index.RemovedPosts;

/**
 * A post that was found removed keeps its text for 30 days. Then log, job and index lose it, and
 * nothing that was counted changes.
 */
final class RemovedTextsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String CANARY = "CanaryHoangAnh";
  private static final Instant REMOVED = TestingOffice.THEN.plusSeconds(60);

  @TempDir private Path folder;

  @Test
  void theTextOfAPostThatWasRemovedThirtyDaysAgoGoesAndItsCountsStay() throws Exception {
    DataFolder data = new DataFolder(folder.resolve("máy"));
    TestingOffice office = TestingOffice.create(data, "#DanVanKheo");
    try (Machine machine = office.start();
        MachineAccess access = MachineAccess.open(data)) {
      TestingOffice.append(machine, says(1, CANARY + " #DanVanKheo"));
      TestingOffice.append(machine, counts(1, 3, false));
      TestingOffice.append(machine, counts(1, 3, true));
      TestingOffice.append(machine, says(2, "Tin khác"));
      TestingOffice.append(machine, counts(2, 4, false));
      await("both", () -> posts(machine) == 2 && shown(machine, 2).isPresent());
      await("the removal", () -> isShownRemoved(machine));
      Total counted = total(machine, CAMPAIGN).orElseThrow();
      PostSummary whole = shown(machine, 1).orElseThrow();
      assertThat(counted.gains().of(Measure.SHARES)).isEqualTo(3);
      assertThat(newest(machine, Topic.POSTS).get(whole.id())).contains(CANARY);

      assertThat(look(machine, access, Duration.ofDays(30))).isZero();
      assertThat(look(machine, access, Duration.ofDays(30).plusMillis(1))).isEqualTo(1);
      await("the erasure", () -> shown(machine, 1).orElseThrow().text() == null);

      PostSummary left = shown(machine, 1).orElseThrow();
      assertThat(left.removedAt()).isEqualTo(REMOVED);
      assertThat(left.counts()).isEqualTo(whole.counts());
      assertThat(left.campaigns()).isEqualTo(whole.campaigns()).containsExactly("thi-dua");
      assertThat(total(machine, CAMPAIGN).orElseThrow().gains()).isEqualTo(counted.gains());
      assertThat(total(machine, Scope.ALL).orElseThrow().removedPosts()).isEqualTo(1);
      assertThat(shown(machine, 2).orElseThrow().text()).isNotNull();
      for (Topic topic : List.of(Topic.CONTENTS, Topic.POSTS)) {
        assertThat(newest(machine, topic).toString()).doesNotContain(CANARY);
      }
      assertThat(newest(machine, Topic.FORGOTTEN)).containsOnlyKeys(whole.id());

      // The next look finds nothing left, and a later reading brings nothing back.
      assertThat(look(machine, access, Duration.ofDays(31))).isZero();
      TestingOffice.append(machine, says(1, CANARY + " #DanVanKheo"));
      assertThat(newest(machine, Topic.CONTENTS).toString()).doesNotContain(CANARY);
    }
  }

  /** One look at an instant after the removal; how many texts were erased. */
  private static int look(Machine machine, MachineAccess access, Duration after) throws Exception {
    try (RemovedTexts texts =
        new RemovedTexts(
            machine.addresses().kafka(),
            machine.archive(),
            new RemovedPosts(access.elasticsearch()),
            () -> REMOVED.plus(after))) {
      return texts.erase();
    }
  }

  private static boolean isShownRemoved(Machine machine) {
    return shown(machine, 1).filter(post -> post.removedAt() != null).isPresent()
        && total(machine, Scope.ALL).filter(total -> total.removedPosts() == 1).isPresent();
  }

  private static long posts(Machine machine) {
    return total(machine, Scope.ALL).map(Total::posts).orElse(0L);
  }

  /** What a topic holds of each key, once it is compacted. */
  private static Map<String, String> newest(Machine machine, Topic topic) {
    Map<String, String> newest = new HashMap<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", machine.addresses().kafka()),
            new StringDeserializer(),
            new StringDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .partitionsFor(topic.topicName())
          .forEach(part -> partitions.add(new TopicPartition(part.topic(), part.partition())));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, String> found : consumer.poll(Duration.ofMillis(200))) {
          newest.put(found.key(), found.value());
        }
      }
    }
    return newest;
  }

  private static void await(String what, BooleanSupplier condition) {
    assertThat(Patience.until(PATIENCE, condition)).as(what).isTrue();
  }
}
