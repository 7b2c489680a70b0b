package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each example of terms in docs/search.md is true. */
class SearchPageTest {
  private static final Path PAGE = Path.of("../../docs/search.md");

  static Stream<String> examples() throws IOException {
    List<String> lines = Files.readAllLines(PAGE, StandardCharsets.UTF_8);
    List<String> block = lines.subList(lines.indexOf("```terms") + 1, lines.size());
    return block.subList(0, block.indexOf("```")).stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void givesTheTermsOnThePage(String example) {
    String[] sides = example.split(" -> ");
    assertThat(TestingToken.terms(PostAnalyzers.text(), sides[0])).isEqualTo(sides[1]);
  }
}
