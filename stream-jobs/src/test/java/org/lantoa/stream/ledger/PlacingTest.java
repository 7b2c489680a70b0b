package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.topic.Content;

class PlacingTest {
  private static final PostKey POST = new PostKey(Platform.FACEBOOK, "1", "2");
  private static final Instant PUBLISHED = Instant.parse("2025-03-01T01:00:00Z");

  private static List<String> campaigns(String query, List<String> abbreviations, String text) {
    Campaign campaign =
        new Campaign("c", "C", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), query);
    Placing placing =
        new Placing(
            new Registry(
                Registry.DEFAULT_ZONE, List.of(), List.of(), List.of(campaign), abbreviations));
    PostText first =
        PostText.of(new Content(POST, ContentKind.STATUS, text, null, PUBLISHED, PUBLISHED));
    return placing.membership(POST, PUBLISHED, List.of(), first).campaigns();
  }

  @Test
  void campaignsLookThroughOfficialAbbreviations() {
    assertThat(campaigns("\"nông thôn mới\"", List.of(), "Xây dựng NTM")).containsExactly("c");
  }

  @Test
  void campaignsLookThroughTheAbbreviationsOfTheRegistry() {
    String text = "Đại hội LHHN";
    List<String> known = List.of("LHHN = Liên hiệp các hội Ví Dụ");

    assertThat(campaigns("\"liên hiệp các hội ví dụ\"", known, text)).containsExactly("c");
    assertThat(campaigns("\"liên hiệp các hội ví dụ\"", List.of(), text)).isEmpty();
  }
}
