package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignsFileTest {
  private final TestingRegistryFolder folder;

  CampaignsFileTest(@TempDir Path path) {
    folder = new TestingRegistryFolder(path);
  }

  @Test
  void readsEveryKey() {
    folder.campaigns(campaign("2026-01-01", "2026-12-31", "#DanVanKheo OR \"dân vận khéo\""));

    assertThat(folder.read().registry().orElseThrow().campaigns())
        .containsExactly(
            new Campaign(
                "dot-1",
                "Đợt 1",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                "#DanVanKheo OR \"dân vận khéo\""));
  }

  @Test
  void takesOneDay() {
    folder.campaigns(campaign("2026-01-01", "2026-01-01", "#A"));

    assertThat(folder.found()).isEmpty();
  }

  @Test
  void findsOneThatEndsBeforeItBegins() {
    folder.campaigns(campaign("2026-01-02", "2026-01-01", "#A"));

    assertThat(folder.found()).containsExactly("campaigns.yaml:5 dates-reversed");
    assertThat(folder.read().registry()).isEmpty();
  }

  @Test
  void asksTheQueryLanguageInBothLanguages() {
    folder.campaigns(campaign("2026-01-01", "2026-01-02", "(#A)"));

    assertThat(folder.found()).containsExactly("campaigns.yaml:6 query-malformed");
    Finding finding = folder.read().findings().get(0);
    assertThat(finding.message(TestingRegistryFolder.VIETNAMESE)).contains("dấu ngoặc ở vị trí 1");
    assertThat(finding.message(Locale.ENGLISH)).contains("bracket at 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"...\"", "# OR \"!\"", "\" \" OR \"-\""})
  void findsQueriesThatCanNeverMatch(String query) {
    folder.campaigns(campaign("2026-01-01", "2026-01-02", query));

    assertThat(folder.found()).containsExactly("campaigns.yaml:6 query-never-matches");
  }

  @Test
  void aCampaignMayBeAboutTheWordOr() {
    folder.campaigns(campaign("2026-01-01", "2026-01-02", "\"or\""));

    assertThat(folder.found()).isEmpty();
  }

  @Test
  void findsMissingKeysAndIdsUsedTwice() {
    folder.campaigns(
        campaign("2026-01-01", "2026-01-02", "#A")
            + "  - id: dot-1\n    name: Đợt\n    to: 2026-02-01\n");

    assertThat(folder.found())
        .containsExactly(
            "campaigns.yaml:7 id-twice",
            "campaigns.yaml:7 key-missing",
            "campaigns.yaml:7 key-missing");
  }

  private static String campaign(String from, String to, String query) {
    return "campaigns:\n  - id: dot-1\n    name: Đợt 1\n    from: "
        + from
        + "\n    to: "
        + to
        + "\n    query: '"
        + query
        + "'\n";
  }
}
