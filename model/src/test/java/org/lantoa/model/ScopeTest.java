package org.lantoa.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScopeTest {
  private static final SourceKey SOURCE = SourceKey.parse("facebook:246675545449582");

  @Test
  void countsAPostInItsSourceItsUnitsItsCampaignsAndEverything() {
    assertThat(Scope.of(SOURCE, List.of("xa-1", "tinh"), List.of("dan-van-kheo")))
        .extracting(Scope::text)
        .containsExactly(
            "all",
            "source:facebook:246675545449582",
            "unit:xa-1",
            "unit:tinh",
            "campaign:dan-van-kheo",
            "campaign-unit:dan-van-kheo/xa-1",
            "campaign-unit:dan-van-kheo/tinh");
  }

  @Test
  void tellsItsParts() {
    Scope scope = Scope.campaignUnit("dan-van-kheo", "xa-1");

    assertThat(scope.kind()).isEqualTo(ScopeKind.CAMPAIGN_UNIT);
    assertThat(scope.campaign()).hasValue("dan-van-kheo");
    assertThat(scope.unit()).hasValue("xa-1");
    assertThat(Scope.source(SOURCE).source()).hasValue(SOURCE);
    assertThat(Scope.ALL.kind()).isEqualTo(ScopeKind.ALL);
    assertThat(Scope.unit("tinh").campaign()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "everything",
        "unit:",
        "unit:Xa",
        "unit:xa/1",
        "campaign-unit:a",
        "campaign-unit:/b",
        "source:myspace:1",
        "source:facebook:page",
        "campaign:a|b"
      })
  void refusesOtherTexts(String text) {
    assertThatThrownBy(() -> new Scope(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
