package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.topic.Topic;

/** Holds the file that the README shows to the import. */
final class ReadmeTest {
  private static final Pattern EXAMPLE = Pattern.compile("```csv\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void readmeShowsAFileThatImports() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    List<String> examples = EXAMPLE.matcher(readme).results().map(ReadmeTest::unindented).toList();
    assertThat(examples).hasSize(1);
    TestingImport testing = new TestingImport(folder);
    testing.registry(
        TestingImport.registryOf(TestingImport.source("facebook:100000000000001", true)));

    ImportOutcome outcome = testing.run(examples.get(0));

    assertThat(outcome.summary().accepted()).isEqualTo(1);
    assertThat(outcome.summary().refused()).isZero();
    // The last cell is empty: unknown, not zero.
    assertThat(testing.log().records(Topic.OBSERVATIONS).get(0).json()).contains("\"views\":null");
  }

  private static String unindented(MatchResult example) {
    return example.group(1).replaceAll("(?m)^ +", "");
  }
}
