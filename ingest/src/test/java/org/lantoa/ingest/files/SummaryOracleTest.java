package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Any file's summary equals that of a plain reading of the rules with maps. */
class SummaryOracleTest {
  private static @Nullable Path folder;

  @BeforeContainer
  static void makeFolder() throws Exception {
    folder = Files.createTempDirectory("lantoa-import");
  }

  @AfterContainer
  static void removeFolder() throws Exception {
    Path made = Objects.requireNonNull(folder);
    Files.deleteIfExists(made.resolve("tệp.csv"));
    Files.delete(made);
  }

  /**
   * A row of a small world, so that rows meet.
   *
   * @param shares empty for unknown, or a text that is no count
   */
  record Line(int source, int post, int publishedDay, int observedDay, String shares) {
    String text() {
      String published = "2026-01-0" + publishedDay + " 08:00";
      String observed = "2026-01-0" + observedDay + " 08:00";
      return String.join(
          ",", "facebook:" + source, "" + post, "", "", "", published, observed, shares, "", "");
    }

    boolean isRefused() {
      return shares.equals("x") || publishedDay > observedDay;
    }

    String id() {
      return source + "_" + post;
    }
  }

  @Provide
  Arbitrary<List<Line>> lines() {
    return Combinators.combine(
            Arbitraries.of(1, 3),
            Arbitraries.integers().between(1, 2),
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(3, 6),
            Arbitraries.of("", "0", "1", "2", "x"))
        .as(Line::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  @Property(tries = 100)
  void agreesWithAPlainReadingOfTheRules(@ForAll("lines") List<Line> lines) throws Exception {
    TestingImport testing = new TestingImport(Objects.requireNonNull(folder));
    String[] rows = lines.stream().map(Line::text).toArray(String[]::new);
    assertThat(testing.rows(rows).summary()).isEqualTo(oracle(lines));
  }

  private static ImportSummary oracle(List<Line> lines) {
    Map<String, Line> first = new HashMap<>();
    Map<String, Integer> newest = new HashMap<>();
    Map<String, Long> shares = new HashMap<>();
    int duplicates = 0;
    int conflicting = 0;
    int refused = 0;
    for (Line line : lines) {
      if (line.isRefused()) {
        refused++;
        continue;
      }
      Optional<Line> earlier =
          Optional.ofNullable(first.putIfAbsent(line.id() + "@" + line.observedDay(), line));
      if (earlier.isPresent()) {
        duplicates += earlier.get().equals(line) ? 1 : 0;
        conflicting += earlier.get().equals(line) ? 0 : 1;
      } else if (line.observedDay() > newest.getOrDefault(line.id(), 0)) {
        newest.put(line.id(), line.observedDay());
        if (!line.shares().isEmpty()) {
          shares.put(line.id(), Long.parseLong(line.shares()));
        }
      }
    }
    return new ImportSummary(
        lines.size(),
        first.size(),
        duplicates,
        conflicting,
        refused,
        first.values().stream().map(Line::id).distinct().count(),
        first.values().stream().map(Line::source).collect(Collectors.toSet()).size(),
        shares.values().stream().mapToLong(Long::longValue).sum(),
        0,
        0);
  }
}
