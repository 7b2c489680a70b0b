package org.lantoa.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantoa.search.matching.CampaignMatcher;
import org.lantoa.search.matching.PostTraits;

/** What docs/search.md and docs/vi/tim-kiem.md say of the query language is so. */
class SearchPagesTest {
  private static final Path ENGLISH = Path.of("../../docs/search.md");
  private static final Path VIETNAMESE = Path.of("../../docs/vi/tim-kiem.md");
  private static final PostTraits TRAITS =
      new PostTraits(List.of("tinh"), "facebook:1", "facebook", "photo");
  private static final Pattern QUERY_CELL = Pattern.compile("\\| `([^`]+)` \\| (.*) \\|");
  private static final Pattern INLINE = Pattern.compile("Ghép thoải mái: `([^`]+)`");

  /** A fenced block: its kind and its lines. */
  private record Block(String kind, List<String> lines) {
    @Override
    public String toString() {
      return lines.get(0);
    }
  }

  private static List<Block> blocks(String kind) throws IOException {
    List<Block> blocks = new ArrayList<>();
    boolean isInside = false;
    for (String line : Files.readAllLines(ENGLISH)) {
      if (line.startsWith("```")) {
        isInside = !isInside;
        if (isInside) {
          blocks.add(new Block(line.substring(3), new ArrayList<>()));
        }
      } else if (isInside) {
        blocks.get(blocks.size() - 1).lines().add(line);
      }
    }
    return blocks.stream().filter(block -> block.kind().equals(kind)).toList();
  }

  static List<Block> searches() throws IOException {
    return blocks("search");
  }

  static List<Block> mistakes() throws IOException {
    return blocks("mistake");
  }

  static Stream<String> queries() throws IOException {
    return blocks("queries").stream().flatMap(block -> block.lines().stream());
  }

  /** Rows whose first cell is a query: the query and the other cells. */
  static List<List<String>> rows() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(VIETNAMESE)) {
      Matcher row = QUERY_CELL.matcher(line);
      if (row.matches()) {
        List<String> cells = new ArrayList<>(List.of(row.group(1)));
        cells.addAll(List.of(row.group(2).split(" \\| ", -1)));
        rows.add(cells);
      }
    }
    return rows;
  }

  @ParameterizedTest
  @MethodSource("searches")
  void findsWhatThePageSays(Block block) throws QuerySyntaxException {
    assertThat(block.lines()).hasSizeGreaterThan(1);
    for (String line : block.lines().subList(1, block.lines().size())) {
      assertThat(line.substring(0, 2)).isIn("+ ", "- ");
      assertThat(finds(block.lines().get(0), line.substring(2)))
          .as(line)
          .isEqualTo(line.startsWith("+"));
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void readsTheQueriesOfThePage(String query) throws QuerySyntaxException {
    assertThat(SearchQuery.parse(query, Abbreviations.official()).root()).isPresent();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void tellsMistakesAsThePageSays(Block block) {
    QuerySyntaxException refusal = refusal(block.lines().get(0));
    assertThat("vi: " + refusal.message(Locale.forLanguageTag("vi")))
        .isEqualTo(block.lines().get(1));
    assertThat("en: " + refusal.message(Locale.ENGLISH)).isEqualTo(block.lines().get(2));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void theVietnamesePageIsTrueToo(List<String> row) throws QuerySyntaxException {
    String query = row.get(0);
    assertThat(SearchQuery.parse(query, Abbreviations.official()).root()).isPresent();
    if (row.size() == 3) {
      assertThat(finds(query, row.get(1))).as(row.get(1)).isTrue();
      assertThat(finds(query, row.get(2))).as(row.get(2)).isFalse();
    }
  }

  @Test
  void theVietnamesePageCombinesAndQuotesTruly() throws IOException, QuerySyntaxException {
    String page = Files.readString(VIETNAMESE);
    Matcher combined = INLINE.matcher(page);
    assertThat(combined.find()).isTrue();
    assertThat(SearchQuery.parse(combined.group(1), Abbreviations.official()).root()).isPresent();
    assertThat(page).contains("> " + refusal("reaction:>100").message(Locale.forLanguageTag("vi")));
  }

  private static boolean finds(String query, String text) throws QuerySyntaxException {
    QueryNode root = SearchQuery.parse(query, Abbreviations.official()).root().orElseThrow();
    return !CampaignMatcher.of(List.of(root)).matching(text, TRAITS, asked -> true).isEmpty();
  }

  private static QuerySyntaxException refusal(String query) {
    return catchThrowableOfType(
        QuerySyntaxException.class, () -> SearchQuery.parse(query, Abbreviations.official()));
  }
}
