package org.lantoa.model.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lantoa.model.Measure;

final class ReportedMeasureTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  @ParameterizedTest
  @EnumSource(ReportedMeasure.class)
  void isFoundByItsNameAndByBothLabels(ReportedMeasure measure) {
    assertThat(measure.wireName()).matches("[a-z-]+");
    assertThat(ReportedMeasure.ofWireName(measure.wireName())).contains(measure);
    for (Locale locale : List.of(VIETNAMESE, Locale.ENGLISH)) {
      assertThat(ReportedMeasure.ofLabel(measure.label(locale))).contains(measure);
    }
  }

  @ParameterizedTest
  @EnumSource(ReportedMeasure.class)
  void neverCountsPeople(ReportedMeasure measure) {
    assertThat(measure.label(VIETNAMESE)).isNotEqualTo("người").doesNotContain("tiếp cận");
    assertThat(measure.label(VIETNAMESE).replace("lượt người", "")).doesNotContain("người");
  }

  @Test
  void onlyWhatPostsReceiveHasAMeasuredCounterpart() {
    assertThat(ReportedMeasure.SHARES_RECEIVED.counterpart()).contains(Measure.SHARES);
    assertThat(ReportedMeasure.ATTENDANCES.counterpart()).isEqualTo(Optional.empty());
  }
}
