package org.lantoa.stream.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKeys;
import org.lantoa.model.UnderivableKeyException;
import org.lantoa.stream.reference.ReferenceModel;

/** Each example of docs/semantics.md is true of the job and of the reference model. */
final class SemanticsPageTest {
  private static final Path PAGE = Path.of("../docs/semantics.md");
  private static final String CHOICES = "Chosen where nothing was said";

  /** Needs a whole machine: RecomputeIT, in another module. */
  private static final String RECOMPUTE = "Computed anew";

  /** An example below its heading. */
  private record Example(String rule, List<String> history, List<String> expected) {
    @Override
    public String toString() {
      return rule;
    }
  }

  /** The page's blocks: the kind after the fence, the lines within. */
  private record Block(String rule, String kind, List<String> lines) {}

  private static List<Block> blocks() throws IOException {
    List<Block> blocks = new ArrayList<>();
    String rule = "";
    boolean inside = false;
    for (String line : Files.readAllLines(PAGE)) {
      if (line.startsWith("```")) {
        inside = !inside;
        if (inside) {
          blocks.add(new Block(rule, line.substring(3), new ArrayList<>()));
        }
      } else if (inside) {
        blocks.get(blocks.size() - 1).lines().add(line);
      } else if (line.startsWith("## ")) {
        rule = line.substring(3);
      }
    }
    return blocks;
  }

  static Stream<Example> examples() throws IOException {
    List<Block> blocks = new ArrayList<>(blocks());
    // The rest is read by turnsReferencesIntoKeysAsThePageSays and by CoveragePageTest.
    blocks.removeIf(block -> Set.of("keys", "polls", "watched").contains(block.kind()));
    assertThat(blocks.get(0).kind()).isEqualTo("registry");
    List<Example> examples = new ArrayList<>();
    for (int at = 1; at < blocks.size(); at += 2) {
      assertThat(blocks.get(at).kind()).isEqualTo("history");
      assertThat(blocks.get(at + 1).kind()).isEqualTo("expected");
      List<String> history = new ArrayList<>(blocks.get(0).lines());
      history.addAll(blocks.get(at).lines());
      examples.add(new Example(blocks.get(at).rule(), history, blocks.get(at + 1).lines()));
    }
    return examples.stream();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void isTrueOfJobAndModel(Example example) {
    History history = HistoryText.read(example.history());
    HistoryRun.Result result = HistoryRun.of(history);
    assertThat(result.differences()).isEmpty();
    EffectiveLog log = new EffectiveLog();
    Unrolling.of(history).forEach(log::take);
    Map<String, String> model = ReferenceModel.of(history.logNames(), log.events()).records();
    for (String line : example.expected()) {
      holds(line, result.held());
      holds(line, model);
    }
  }

  @Test
  void turnsReferencesIntoKeysAsThePageSays() throws IOException {
    List<String> lines =
        blocks().stream()
            .filter(block -> block.kind().equals("keys"))
            .flatMap(block -> block.lines().stream())
            .toList();
    assertThat(lines).isNotEmpty();
    for (String line : lines) {
      String[] words = line.split(" ");
      assertThat(key(words[0], words[1])).as(line).isEqualTo(words[3]);
    }
  }

  private static String key(String platform, String reference) {
    try {
      Platform known = Platform.ofWireName(platform).orElseThrow();
      return PostKeys.derive(known, null, reference, (at, name) -> Optional.empty()).text();
    } catch (UnderivableKeyException refused) {
      return "refused";
    }
  }

  @Test
  void everyRuleHasAnExample() throws IOException {
    List<String> rules =
        Files.readAllLines(PAGE).stream()
            .filter(line -> line.startsWith("## "))
            .map(line -> line.substring(3))
            .filter(rule -> !rule.equals(CHOICES) && !rule.equals(RECOMPUTE))
            .toList();
    assertThat(rules).isNotEmpty();
    assertThat(blocks().stream().skip(1).map(Block::rule).distinct())
        .containsExactlyElementsOf(rules);
  }

  private static void holds(String line, Map<String, String> records) {
    if (line.startsWith("no ")) {
      assertThat(records).doesNotContainKey(line.substring(3));
      return;
    }
    int colon = line.indexOf(": ");
    String name = line.substring(0, colon);
    assertThat(records).containsKey(name);
    assertThat(records.getOrDefault(name, "").split(" \\| "))
        .as(name)
        .contains(line.substring(colon + 2).split(" \\| "));
  }
}
