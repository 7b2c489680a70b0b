package org.lantoa.ingest.youtube;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lantoa.ingest.http.BaseAddress;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.http.ResilienceSettings;
import org.lantoa.ingest.secret.Secret;
import org.lantoa.model.SourceKey;

class YouTubeSettingsTest {
  private static final SourceKey CHANNEL = SourceKey.parse("youtube:UC1");

  private static YouTubeSettings.Key key(String name, int units, String source) {
    return new YouTubeSettings.Key(
        name, () -> new Secret("a"), units, Set.of(SourceKey.parse(source)));
  }

  private static YouTubeSettings settings(YouTubeSettings.Key... keys) {
    return new YouTubeSettings(
        BaseAddress.of(YouTubeSettings.ADDRESS, false),
        Path.of("ledgers"),
        List.of(keys),
        HttpLimits.DEFAULT,
        ResilienceSettings.DEFAULT);
  }

  @Test
  void refusesNamesThatCouldLeaveTheFolder() {
    for (String name : new String[] {"", "../a", "a/b", "Tinh", "a.b", "a".repeat(65)}) {
      assertThatThrownBy(() -> key(name, 1, "youtube:UC1"))
          .as(name)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesQuotasThatAreNone() {
    assertThatThrownBy(() -> key("a", 0, "youtube:UC1")).hasMessageContaining("dailyUnits");
    assertThatThrownBy(() -> key("a", 100_000_001, "youtube:UC1"))
        .hasMessageContaining("dailyUnits");
  }

  @Test
  void refusesSourcesOfOtherPlatforms() {
    assertThatThrownBy(() -> key("a", 1, "tiktok:a")).hasMessageContaining("tiktok:a");
  }

  @Test
  void refusesKeysThatCannotBeToldApart() {
    assertThatThrownBy(() -> settings(key("a", 1, "youtube:UC1"), key("a", 1, "youtube:UC2")))
        .hasMessageContaining("named a");
    assertThatThrownBy(() -> settings(key("a", 1, "youtube:UC1"), key("b", 1, "youtube:UC1")))
        .hasMessageContaining(CHANNEL.text());
  }
}
