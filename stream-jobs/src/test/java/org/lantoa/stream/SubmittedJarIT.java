package org.lantoa.stream;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Total;
import org.lantoa.servers.kafka.KafkaBroker;
import org.lantoa.stream.testing.FlinkRest;
import org.lantoa.stream.testing.StandaloneFlink;
import org.lantoa.stream.testing.TestingOutput;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;
import org.lantoa.stream.testing.TestingTopics;

/** The packaged job, on a Flink cluster of separate processes. */
final class SubmittedJarIT {
  private static final Path JAR = Path.of(requireNonNull(System.getProperty("lantoa.job.jar")));

  private static final TestingPosts POST = post("1", "2025-03-01T01:00:00Z");

  @TempDir private Path folder;

  @Test
  void bringsNothingThatFlinkBrings() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream())
          .noneMatch(
              entry ->
                  entry.getName().startsWith("org/apache/flink/runtime/")
                      || entry.getName().startsWith("org/apache/flink/core/")
                      || entry.getName().startsWith("org/apache/flink/util/")
                      || entry.getName().startsWith("org/slf4j/"));
      assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
          .isEqualTo(EngagementJob.class.getName());
    }
  }

  @Test
  void bringsWhatCampaignsAreMatchedWith() throws Exception {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.getEntry("org/apache/lucene/index/memory/MemoryIndex.class")).isNotNull();
      assertThat(jar.getEntry("META-INF/services/org.apache.lucene.codecs.Codec")).isNotNull();
      assertThat(jar.getEntry("org/lantoa/search/query/abbreviations.txt")).isNotNull();
    }
  }

  @Test
  void isSubmittedUnchangedToAStandaloneCluster() throws Exception {
    try (KafkaBroker broker = KafkaBroker.start(folder.resolve("kafka"), 0);
        TestingTopics topics = new TestingTopics(broker.bootstrap(), 2);
        StandaloneFlink flink = StandaloneFlink.start(folder.resolve("flink"))) {
      topics.publish(TestingRegistry.small().build());
      topics.tick("2025-03-01T02:00:00Z");
      topics.append(POST.says("#DanVanKheo"), POST.counts("2025-03-01T02:00:10Z", 3, 4, 50));
      topics.tick("2025-03-01T02:01:00Z");
      try {
        submit(new FlinkRest(flink.address()), broker.bootstrap(), topics);
      } catch (AssertionError failure) {
        throw new AssertionError(flink.logs(), failure);
      }
    }
  }

  private void submit(FlinkRest rest, String bootstrap, TestingTopics topics) throws Exception {
    rest.await("overview", overview -> overview.get("slots-total").intValue() == 2);
    String checkpoints = folder.resolve("checkpoints").toUri().toString();
    List<String> arguments =
        List.of(
            "--bootstrap",
            bootstrap,
            "--checkpoint-dir",
            checkpoints,
            "--checkpoint-interval",
            "PT0.5S");
    String job = rest.run(rest.upload(JAR), arguments);
    String id = "campaign-unit:dvk/tinh|24h";
    Map<String, Total> totals =
        topics.await(TestingOutput.TOTALS, Generation.FIRST, held -> held.containsKey(id));
    assertThat(requireNonNull(totals.get(id)).gains().of(Measure.REACTIONS)).isEqualTo(50);
    rest.await(
        "jobs/" + job + "/checkpoints",
        found -> found.get("counts").get("completed").intValue() > 0);
    assertThat(rest.await("jobs/" + job, found -> true).get("state").textValue())
        .isEqualTo("RUNNING");
  }
}
