package org.lantoa.stream.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;

/** Holds the examples of coverage in docs/semantics.md to the operator. */
final class CoveragePageTest {
  private static final Path PAGE = Path.of("..", "docs", "semantics.md");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^```polls\n(.*?)^```\n\n```watched\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  static Stream<Arguments> examples() throws IOException {
    List<MatchResult> found = EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
    assertThat(found).isNotEmpty();
    return found.stream()
        .map(example -> Arguments.of(example.group(1).lines().toList(), example.group(2)));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isTrue(List<String> steps, String expected) throws Exception {
    try (TestingCoverage coverage =
        TestingCoverage.open(TestingCoverage.registry(0, CountingOrigin.API, 60))) {
      for (String step : steps) {
        String[] words = step.split(" ");
        String at = words[1].replace("Z", ":00Z");
        if (words[0].equals("tick")) {
          coverage.tick(at);
        } else {
          coverage.poll(poll(at, words[2], words.length > 3 ? Long.valueOf(words[3]) : null));
        }
      }
      assertThat(told(coverage)).containsExactlyElementsOf(expected.lines().toList());
    }
  }

  private static Poll poll(String at, String outcome, @Nullable Long followers) {
    return new Poll(
        TestingCoverage.SOURCE,
        Instant.parse(at),
        PollOutcome.ofWireName(outcome).orElseThrow(),
        null,
        null,
        1,
        1,
        followers);
  }

  private static List<String> told(TestingCoverage coverage) {
    List<String> told = new ArrayList<>(coverage.hours());
    told.add("state " + coverage.state());
    Map<String, Long> followers = new TreeMap<>();
    coverage.followers().forEach(f -> followers.put(f.day().toString(), f.followers()));
    followers.forEach((day, count) -> told.add("followers " + day + ' ' + count));
    return told;
  }
}
