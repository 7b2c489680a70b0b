package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lantoa.model.Counts;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.index.TestingIndex;
import org.lantoa.search.testing.SampleRecords;
import org.lantoa.search.testing.TestingServers;

/** Whether labelled questions find their answer among the first ten posts, and how high. */
@ExtendWith(TestingServers.Parameter.class)
class RankingIT {
  private static final Path QUESTIONS = Path.of("../../../shared/data/xquad-vi.jsonl");

  private final List<JsonNode> documents = new ArrayList<>();
  private final List<JsonNode> questions = new ArrayList<>();

  @Test
  void ranksAnswersAlikeWithAndWithoutAccents(TestingServers servers) throws Exception {
    assumeTrue(Files.exists(QUESTIONS), () -> QUESTIONS + " is not there");
    read();
    servers.empty();
    new TestingIndex(servers.service())
        .write(
            Topic.POSTS,
            RecordCodec.POSTS,
            IntStream.range(0, documents.size()).mapToObj(this::post));
    servers.refresh();
    Archive archive = new Archive(servers.officer());

    assertThat(meanReciprocalRank(archive, "text")).isGreaterThanOrEqualTo(0.955);
    assertThat(meanReciprocalRank(archive, "text_nodiac")).isGreaterThanOrEqualTo(0.950);
  }

  private void read() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    for (String line : Files.readAllLines(QUESTIONS)) {
      JsonNode node = mapper.readTree(line);
      (node.get("type").asText().equals("doc") ? documents : questions).add(node);
    }
  }

  private PostSummary post(int i) {
    return SampleRecords.post(
        i,
        documents.get(i).get("text").asText(),
        Instant.parse("2026-01-10T02:00:00Z").plusSeconds(i),
        Counts.of(0, 0, 0),
        1);
  }

  private double meanReciprocalRank(Archive archive, String field) {
    double sum = 0;
    for (JsonNode question : questions) {
      PostQuery query = PostQuery.of(question.get(field).asText()).closest().sized(10);
      List<Integer> found =
          archive.search(query).hits().stream()
              .map(hit -> Integer.valueOf(hit.post().post().postId()))
              .toList();
      String right = question.at("/rel/0").asText();
      int rank =
          IntStream.range(0, found.size())
              .filter(i -> documents.get(found.get(i)).get("id").asText().equals(right))
              .findFirst()
              .orElse(-1);
      sum += rank < 0 ? 0 : 1.0 / (rank + 1);
    }
    return sum / questions.size();
  }
}
