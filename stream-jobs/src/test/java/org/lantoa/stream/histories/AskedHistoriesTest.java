package org.lantoa.stream.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What {@code ./lantoa histories} runs; the answer goes to the file that it names. */
@EnabledIfSystemProperty(
    named = "lantoa.histories.answer",
    matches = ".+",
    disabledReason = "runs for ./lantoa histories only")
final class AskedHistoriesTest {
  @Test
  void answers() throws Exception {
    int count = Integer.getInteger("lantoa.histories.count", 300);
    long seed = Long.getLong("lantoa.histories.seed", 1);
    String sabotage = System.getProperty("lantoa.histories.sabotage", "");
    AskedHistories.Answer answer =
        sabotage.isEmpty()
            ? AskedHistories.check(count, seed)
            : AskedHistories.spoil(count, seed, Sabotage.of(sabotage));
    List<String> lines = new ArrayList<>();
    lines.add("checked " + answer.checked());
    lines.add("seed " + answer.seed());
    lines.add("spoiled " + (answer.spoiled() == null ? "" : answer.spoiled()));
    lines.add("named " + (answer.namesTheSpoiledRecord() ? "yes" : "no"));
    lines.add("differences " + answer.differences().size());
    lines.addAll(answer.lines());
    Files.write(Path.of(System.getProperty("lantoa.histories.answer")), lines);
    assertThat(answer.differences()).isEmpty();
  }
}
