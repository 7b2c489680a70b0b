package org.lantoa.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class SpellingsTest {
  @Test
  void takesAHashtagApartIntoWordsThatAreThere() {
    Set<String> words = Set.of("dan", "van", "kheo", "nong", "thon");

    assertThat(Spellings.of("danvankheo", words::contains, 10))
        .containsExactly(List.of("dan", "van", "kheo"));
    assertThat(Spellings.of("danvankhe", words::contains, 10)).isEmpty();
  }

  @Test
  void fewestWordsComeFirstAndNoMoreThanWanted() {
    Set<String> words = Set.of("xuan", "xu", "an", "xuanan", "a", "n");

    assertThat(Spellings.of("xuanan", words::contains, 3))
        .containsExactly(List.of("xuanan"), List.of("xuan", "an"), List.of("xuan", "a", "n"));
    assertThat(Spellings.of("xuanan", words::contains, 0)).isEmpty();
  }

  @Test
  void oneLetterWordsDoNotRunAway() {
    assertThat(Spellings.of("a".repeat(Spellings.LONGEST), word -> true, 100)).hasSize(100);
  }

  @Test
  void tooLongHashtagsAreSpelledByThemselvesOnly() {
    String tooLong = "a".repeat(Spellings.LONGEST + 1);
    assertThat(Spellings.of(tooLong, word -> true, 100)).containsExactly(List.of(tooLong));
  }

  @Property(seed = "20261130")
  void everySpellingIsOfPartsAndSpellsTheWhole(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 12) String joined,
      @ForAll @Size(max = 6)
          Set<@CharRange(from = 'a', to = 'c') @StringLength(min = 1, max = 4) String> words) {
    List<List<String>> spellings = Spellings.of(joined, words::contains, 1000);

    assertThat(spellings).doesNotHaveDuplicates();
    assertThat(spellings.isEmpty()).isEqualTo(!canBeSpelled(joined, words));
    assertThat(spellings)
        .allSatisfy(
            spelling -> {
              assertThat(String.join("", spelling)).isEqualTo(joined);
              assertThat(words).containsAll(spelling);
              assertThat(Spellings.parts(joined)).containsAll(spelling);
            });
  }

  private static boolean canBeSpelled(String rest, Set<String> words) {
    return rest.isEmpty()
        || words.stream()
            .anyMatch(w -> rest.startsWith(w) && canBeSpelled(rest.substring(w.length()), words));
  }
}
