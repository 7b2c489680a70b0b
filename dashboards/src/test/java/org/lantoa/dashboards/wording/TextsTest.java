package org.lantoa.dashboards.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lantoa.model.registry.Unit;

final class TextsTest {
  private static final Texts VIETNAMESE = Texts.of(Language.VIETNAMESE);
  private static final Texts ENGLISH = Texts.of(Language.ENGLISH);

  @Test
  void saysEverythingInBothLanguages() {
    assertThat(new TreeSet<>(VIETNAMESE.keys())).isEqualTo(new TreeSet<>(ENGLISH.keys()));
  }

  @Test
  void hasAWordForEveryLevelAndSystemOfTheRegistry() {
    assertThat(VIETNAMESE.keys()).containsAll(prefixed("level.", Unit.levels()));
    assertThat(VIETNAMESE.keys()).containsAll(prefixed("system.", Unit.systems()));
  }

  private static List<String> prefixed(String prefix, List<String> names) {
    return names.stream().map(prefix::concat).toList();
  }

  @Test
  void fillsTheSamePlacesInBothLanguages() {
    for (String key : VIETNAMESE.keys()) {
      boolean bareEnglishOne = key.endsWith(".one");
      if (!bareEnglishOne) {
        assertThat(places(VIETNAMESE.get(key))).as(key).isEqualTo(places(ENGLISH.get(key)));
      }
    }
  }

  @Test
  void countsNobody() {
    for (String key : VIETNAMESE.keys()) {
      assertThat(VIETNAMESE.get(key).toLowerCase(Locale.ROOT))
          .as(key)
          .doesNotContain("tiếp cận")
          .doesNotContainPattern("(?<!ấn )\\bngười\\b");
      assertThat(ENGLISH.get(key).toLowerCase(Locale.ROOT))
          .as(key)
          .doesNotContainPattern("\\b(people|persons?|reach(ed)?)\\b");
    }
  }

  @Test
  void writesComposedLettersOnly() {
    for (String key : VIETNAMESE.keys()) {
      String text = VIETNAMESE.get(key);
      assertThat(java.text.Normalizer.isNormalized(text, java.text.Normalizer.Form.NFC))
          .as(key)
          .isTrue();
    }
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{[0-9]\\}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
