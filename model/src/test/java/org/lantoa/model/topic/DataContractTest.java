package org.lantoa.model.topic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/data-contract.md to the codecs. */
final class DataContractTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "data-contract.md");
  private static final Pattern EXAMPLE_OR_HEADING =
      Pattern.compile(
          "^### `([a-z.-]+)`$|^```json\n(.*?)\n```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Map<Topic, RecordCodec<?>> CODECS =
      Map.ofEntries(
          Map.entry(Topic.CONTENTS, RecordCodec.CONTENTS),
          Map.entry(Topic.FORGOTTEN, RecordCodec.FORGOTTEN),
          Map.entry(Topic.OBSERVATIONS, RecordCodec.OBSERVATIONS),
          Map.entry(Topic.POLLS, RecordCodec.POLLS),
          Map.entry(Topic.COVERAGE, RecordCodec.COVERAGE),
          Map.entry(Topic.SOURCES, RecordCodec.SOURCES),
          Map.entry(Topic.GENERATIONS, RecordCodec.GENERATIONS),
          Map.entry(Topic.REGISTRY, RecordCodec.REGISTRY),
          Map.entry(Topic.POSTS, RecordCodec.POSTS),
          Map.entry(Topic.POST_GAINS, RecordCodec.POST_GAINS),
          Map.entry(Topic.HOURLY, RecordCodec.HOURLY),
          Map.entry(Topic.TOTALS, RecordCodec.TOTALS),
          Map.entry(Topic.INDICATORS, RecordCodec.INDICATORS),
          Map.entry(Topic.REPORTED, RecordCodec.REPORTED),
          Map.entry(Topic.GROUP_MONTHS, RecordCodec.GROUP_MONTHS),
          Map.entry(Topic.REJECTED, RecordCodec.REJECTED));

  private record Example(String topic, String json) {}

  @Test
  void everyExampleIsReadAndWrittenBackUnchanged() throws Exception {
    ObjectMapper mapper = new ObjectMapper();
    for (Example example : examples()) {
      byte[] written = rewritten(codec(example.topic), example.json);

      assertThat(mapper.readTree(written))
          .as(example.topic)
          .isEqualTo(mapper.readTree(example.json));
    }
  }

  @Test
  void everyRecordHasAnExample() throws Exception {
    assertThat(examples())
        .extracting(Example::topic)
        .containsAll(CODECS.keySet().stream().map(Topic::topicName).toList());
  }

  @Test
  void everyTopicIsNamed() throws Exception {
    assertThat(Files.readString(DOCUMENT))
        .contains(Arrays.stream(Topic.values()).map(t -> '`' + t.topicName() + '`').toList());
  }

  private static List<Example> examples() throws Exception {
    List<Example> examples = new ArrayList<>();
    String topic = "";
    Matcher matcher = EXAMPLE_OR_HEADING.matcher(Files.readString(DOCUMENT));
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        topic = matcher.group(1);
      } else {
        examples.add(new Example(topic, matcher.group(2)));
      }
    }
    return examples;
  }

  private static RecordCodec<?> codec(String topicName) {
    return CODECS.entrySet().stream()
        .filter(entry -> entry.getKey().topicName().equals(topicName))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private static <T> byte[] rewritten(RecordCodec<T> codec, String json) throws Exception {
    return codec.write(codec.read(json.getBytes(StandardCharsets.UTF_8)));
  }
}
