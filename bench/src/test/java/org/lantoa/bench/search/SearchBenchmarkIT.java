package org.lantoa.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.Benchmark;

/** The small form of {@code bench search}: all that it does, with few posts. No time is judged. */
final class SearchBenchmarkIT {
  private static final int POSTS = 1_000;
  private static final int DOCUMENTS = 60;

  @TempDir Path folder;

  @Test
  void findsWhatItAskedForAndComparesBothSides() throws IOException {
    Map<String, Double> found = new HashMap<>();
    new SearchBenchmark(false)
        .run(
            new BenchRequest(
                Optional.of(questions()),
                Optional.of(folder),
                OptionalLong.of(5),
                OptionalInt.of(POSTS)),
            new Benchmark.Findings() {
              @Override
              public void found(String name, double value) {
                found.put(name, value);
              }

              @Override
              public void progress(String step) {}
            });

    assertThat(found)
        .containsEntry("posts", (double) POSTS)
        .containsEntry("highlight_wrong", 0.0)
        .containsEntry("recall_hashtags", 1.0)
        .containsEntry("recall_hashtags_standard", 0.0);
    assertThat(found.get("mrr_ours")).isGreaterThan(0.95);
    assertThat(found.get("mrr_ours_nodiac")).isGreaterThan(0.95);
    assertThat(found.get("mrr_standard")).isGreaterThan(0.95);
    assertThat(found.get("mrr_standard_nodiac")).isLessThan(found.get("mrr_ours_nodiac"));
    assertThat(found.get("highlight_spans")).isPositive();
    assertThat(found.get("size_ratio")).isPositive();
    assertThat(found.get("latency_ratio")).isPositive();
    assertThat(found.get("latency_ratio_bare")).isPositive();
    assertThat(found.get("index_ratio_to_raw")).isPositive();
    assertThat(Files.readAllLines(folder.resolve("search.jsonl")))
        .anyMatch(line -> line.contains("\"kind\":\"question\""))
        .anyMatch(line -> line.contains("\"kind\":\"latency\""))
        .anyMatch(line -> line.contains("\"kind\":\"writing\""));
  }

  /** Made-up texts, each asked for by words that follow one another in it and by its own name. */
  private Path questions() throws IOException {
    MadeUpPosts posts = new MadeUpPosts(11);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < DOCUMENTS; i++) {
      String name =
          "lễ hội đền " + "bđgklmnprstvx".charAt(i % 13) + "ằng " + "ước ý ẩm ơn".split(" ")[i % 4];
      String text = posts.text(i).replace('\n', ' ').replace("\"", "") + " Tại " + name + ' ' + i;
      lines.append("{\"type\":\"doc\",\"id\":\"d").append(i);
      lines.append("\",\"text\":\"").append(text).append("\"}\n");
      lines.append("{\"type\":\"query\",\"id\":\"q").append(i).append("\",\"text\":\"");
      lines.append(text, text.length() / 3, text.length()).append("\",\"rel\":[\"d").append(i);
      lines.append("\"],\"answer\":\"").append(name).append(' ').append(i).append("\"}\n");
    }
    return Files.writeString(folder.resolve("questions.jsonl"), lines);
  }
}
