package org.lantoa.ingest.tiktok;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.model.SourceKey;

class TikTokSettingsTest {
  private static TikTokSettings.Account account(String source) {
    return new TikTokSettings.Account(SourceKey.parse(source), () -> new Secret("a"));
  }

  @Test
  void callsAnAccountByItsIdUnlessItIsTold() {
    assertThat(account("tiktok:tinh.official").names()).containsExactly("tinh.official");
  }

  @Test
  void refusesSourcesOfOtherPlatforms() {
    assertThatThrownBy(() -> account("youtube:UC1")).hasMessageContaining("youtube:UC1");
  }

  @Test
  void refusesAnAccountWithTwoTokens() {
    assertThatThrownBy(
            () ->
                new TikTokSettings(
                    BaseAddress.of(TikTokSettings.ADDRESS, false),
                    Path.of("pauses"),
                    List.of(account("tiktok:a"), account("tiktok:a")),
                    HttpLimits.DEFAULT,
                    ResilienceSettings.DEFAULT))
        .hasMessageContaining("tiktok:a stands with two tokens");
  }
}
