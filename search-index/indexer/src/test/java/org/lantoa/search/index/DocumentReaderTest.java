package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.mapping.Property;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.search.testing.SampleRecords;

class DocumentReaderTest {
  private static final Instant JANUARY = Instant.parse("2026-01-31T23:30:00Z");
  private static final PostSummary POST =
      SampleRecords.post(
          1,
          Normalizer.normalize("Dân vận khéo #DânVận", Normalizer.Form.NFD),
          JANUARY,
          Counts.of(Map.of(Measure.SHARES, Count.of(3))),
          9);

  private static <T> IndexDocument document(Topic topic, RecordCodec<T> codec, T record)
      throws Exception {
    return new DocumentReader(Reading.EVERYTHING)
        .read(codec.write(record), new RecordPlace(topic.topicName(), 0, 4))
        .orElseThrow();
  }

  private static JsonNode json(IndexDocument document) throws Exception {
    return new ObjectMapper().readTree(document.json());
  }

  @Test
  void unknownCountsAreAbsentAndNamed() throws Exception {
    JsonNode post = json(document(Topic.POSTS, RecordCodec.POSTS, POST));
    assertThat(post.at("/counts").toString()).isEqualTo("{\"shares\":3}");
    assertThat(post.at("/unknown").toString()).isEqualTo("[\"comments\",\"reactions\",\"views\"]");
  }

  @Test
  void theTextStaysAsItWasWritten() throws Exception {
    JsonNode post = json(document(Topic.POSTS, RecordCodec.POSTS, POST));
    assertThat(post.get("text").textValue()).isEqualTo(POST.text());
    assertThat(post.get("hashtags").toString()).isEqualTo("[\"danvan\"]");
  }

  @Test
  void documentsGoToTheMonthOfTheirOwnTime() throws Exception {
    assertThat(document(Topic.POSTS, RecordCodec.POSTS, POST).index())
        .isEqualTo("lantoa-posts-g1-2026-01");
    assertThat(
            document(
                    Topic.OBSERVATIONS,
                    RecordCodec.OBSERVATIONS,
                    SampleRecords.observation(1, JANUARY, Counts.of(1, 1, 1)))
                .index())
        .isEqualTo("lantoa-observations-g1-2026-02");
    assertThat(document(Topic.REGISTRY, RecordCodec.REGISTRY, SampleRecords.registry()).index())
        .isEqualTo("lantoa-registry-g1");
  }

  @Test
  void everyDocumentHasMappedFieldsOnly() throws Exception {
    isMapped(document(Topic.POSTS, RecordCodec.POSTS, SampleRecords.removed(POST, JANUARY)));
    isMapped(document(Topic.POST_GAINS, RecordCodec.POST_GAINS, SampleRecords.firstGain(POST)));
    isMapped(
        document(
            Topic.HOURLY,
            RecordCodec.HOURLY,
            SampleRecords.hour(
                Scope.source(SampleRecords.PAGE), Instant.parse("2026-01-31T23:00:00Z"), 3, 1)));
    isMapped(
        document(
            Topic.TOTALS,
            RecordCodec.TOTALS,
            SampleRecords.total(
                Scope.campaignUnit("dan-van-kheo", "tinh"), Horizon.ALL, 1, Tally.zero(), 1)));
    isMapped(
        document(
            Topic.OBSERVATIONS,
            RecordCodec.OBSERVATIONS,
            SampleRecords.observation(1, JANUARY, Counts.of(1, 1, 1))));
  }

  private static void isMapped(IndexDocument document) throws Exception {
    isMapped(json(document), document.family().mapping().properties());
  }

  private static void isMapped(JsonNode node, Map<String, Property> fields) {
    node.properties()
        .forEach(
            entry -> {
              assertThat(fields).containsKey(entry.getKey());
              if (entry.getValue().isObject()) {
                Property nested = Objects.requireNonNull(fields.get(entry.getKey()));
                isMapped(entry.getValue(), nested.object().properties());
              }
            });
  }

  @Test
  void onlyOurOwnFieldNamesAreRepeated() {
    assertThat(KnownFields.isKnown("counts.shares")).isTrue();
    assertThat(KnownFields.isKnown("v")).isTrue();
    assertThat(KnownFields.isKnown("Nguyễn Văn A")).isFalse();
    assertThat(KnownFields.isKnown("counts.Nguyễn")).isFalse();
    assertThat(KnownFields.isKnown("")).isFalse();
  }
}
