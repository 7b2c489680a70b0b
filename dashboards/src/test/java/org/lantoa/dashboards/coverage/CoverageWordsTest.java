package org.lantoa.dashboards.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.dashboards.wording.Wording;
import org.lantoa.model.registry.Registry;
import org.lantoa.search.archive.CoverageSum;

final class CoverageWordsTest {
  private static final CoverageWords WORDS =
      new CoverageWords(new Wording(Language.VIETNAMESE, Registry.DEFAULT_ZONE));
  private static final CoverageWords ENGLISH =
      new CoverageWords(new Wording(Language.ENGLISH, Registry.DEFAULT_ZONE));

  @Test
  void roundsDownAndKeepsUnknownUnknown() {
    assertThat(WORDS.percent(new CoverageSum(1_440, 1_440, 24))).isEqualTo("100 %");
    assertThat(WORDS.percent(new CoverageSum(1_439, 1_440, 24))).isEqualTo("99 %");
    assertThat(WORDS.percent(new CoverageSum(1, 1_440, 24))).isEqualTo("dưới 1 %");
    assertThat(WORDS.percent(new CoverageSum(0, 1_440, 24))).isEqualTo("0 %");
    assertThat(WORDS.percent(null)).isEqualTo("—");
    assertThat(WORDS.percent(CoverageSum.NONE)).isEqualTo("—");
    assertThat(ENGLISH.percent(new CoverageSum(96, 100, 24))).isEqualTo("96%");
  }

  @Test
  void saysOfHowManyHoursSomethingIsKnown() {
    assertThat(WORDS.hours(new CoverageSum(60, 60, 1), 24)).isEqualTo("từ 1 trên 24 giờ");
    assertThat(WORDS.hours(new CoverageSum(60, 60, 25), 24)).isEmpty();
    assertThat(WORDS.hours(null, 24)).isEmpty();
  }

  @Test
  void saysWhichSourcesAPercentageIsOf() {
    CoverageSum sum = new CoverageSum(96, 100, 24);
    assertThat(WORDS.sources(new ScopeCoverage(3, 1, 0, 0, sum)))
        .isEqualTo("3 kênh; 1 kênh chưa đọc lần nào");
    assertThat(ENGLISH.sources(new ScopeCoverage(1, 0, 1, 2, sum)))
        .isEqualTo("1 source; 1 watched for a part of the time; 2 fed by files");
    assertThat(WORDS.sources(new ScopeCoverage(0, 0, 0, 2, null)))
        .isEqualTo("2 kênh nhập bằng tệp");
    assertThat(new ScopeCoverage(0, 0, 0, 0, null).isEmpty()).isTrue();
  }

  @Test
  void marksWhatIsMissingAndNotWhatIsUnknown() {
    assertThat(CoverageWords.missing(new CoverageSum(45, 60, 1))).isEqualTo(0.25);
    assertThat(CoverageWords.missing(new CoverageSum(60, 60, 1))).isZero();
    assertThat(CoverageWords.missing(null)).isZero();
  }
}
