package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingTextsTest {
  private static final List<String> DETAILS =
      List.of("(0)", "(1)", "(2)", "(3)", "(4)", "(5)", "(6)");
  private static final Pattern USED = Pattern.compile("\\([0-9]\\)");
  private static final Set<Mistake> FROM_THE_LANGUAGE =
      Set.of(Mistake.QUERY_MALFORMED, Mistake.ABBREVIATION_MALFORMED);
  private static final Locale VIETNAMESE = TestingRegistryFolder.VIETNAMESE;

  @ParameterizedTest
  @EnumSource(Mistake.class)
  void everyMistakeHasAMessageAndARemedyInBothLanguages(Mistake mistake) {
    Finding finding = new Finding(mistake.severity(), "f", 1, mistake.code(), DETAILS);
    List<String> texts = new ArrayList<>();
    for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
      texts.add(finding.message(locale));
      texts.add(finding.remedy(locale));
    }

    assertThat(texts).doesNotHaveDuplicates();
    assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain("{", "tiếp cận"));
    // The parser's and the query language's words differ by language; else both name the same.
    if (!FROM_THE_LANGUAGE.contains(mistake)) {
      assertThat(used(texts.get(0))).isEqualTo(used(texts.get(2)));
      assertThat(used(texts.get(1))).isEqualTo(used(texts.get(3)));
    }
  }

  @ParameterizedTest
  @EnumSource(value = Mistake.class, names = "FILE_EMPTY")
  void anyOtherLanguageIsAnsweredInVietnamese(Mistake mistake) {
    Finding finding = new Finding(mistake.severity(), "f", 1, mistake.code(), List.of());

    assertThat(finding.message(Locale.FRENCH)).isEqualTo(finding.message(VIETNAMESE));
    assertThat(finding.message(Locale.UK)).isEqualTo(finding.message(Locale.ENGLISH));
  }

  private static Set<String> used(String text) {
    return USED.matcher(text)
        .results()
        .map(match -> match.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
