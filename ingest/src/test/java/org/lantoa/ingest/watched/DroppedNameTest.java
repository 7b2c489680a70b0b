package org.lantoa.ingest.watched;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DroppedNameTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "~$số liệu.xlsx",
        ".~lock.số liệu.ods#",
        ".hidden.csv",
        "a.csv.tmp",
        "a.csv.PART",
        "a.csv.filepart",
        "a.csv.crdownload",
        "a.csv~",
        "Thumbs.db"
      })
  void passesOverWhatIsNotWholeOrNobodyDropped(String name) {
    assertThat(new DroppedName(name).isTemporary()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "số liệu $~.xlsx", "part.xlsx", "a", "tmp"})
  void takesEverythingElseWhateverItsEnding(String name) {
    assertThat(new DroppedName(name).isTemporary()).isFalse();
    assertThat(new DroppedName(name).isCompanion()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@2026-01-31T08-30.csv",
        "@2026-01-31T08-30",
        "b@c@2026-01-31T08-30.xlsx",
        "a@2026-01-31T08-30 (2).csv",
        "a@2026-01-31T08-30.bi-tu-choi.xlsx",
        "a@2026-01-31T08-30.bi-tu-choi-2 (1).xlsx"
      })
  void saysWhenItsCountsWereRead(String name) {
    assertThat(new DroppedName(name).saysTime()).isTrue();
    assertThat(new DroppedName(name).observedAt(ZONE))
        .contains(Instant.parse("2026-01-31T01:30:00Z"));
    assertThat(new DroppedName(name).numbered(7).observedAt(ZONE))
        .contains(Instant.parse("2026-01-31T01:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@2026-01-31.csv",
        "a@2026-13-31T08-30.csv",
        "a@2026-02-30T08-30.csv",
        "a@2026-01-31T08-30-15.csv",
        "a@2026-01-31 08.30.csv",
        "a@2026-01-31T08-30 - Copy.csv"
      })
  void neverGuessesATimeThatIsWrittenOtherwise(String name) {
    assertThat(new DroppedName(name).saysTime()).isTrue();
    assertThat(new DroppedName(name).observedAt(ZONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a_2026-01-31_0830.csv", "xa@huyen.csv", "a@24h.csv", "a.csv"})
  void saysNoTimeWithoutTheSign(String name) {
    assertThat(new DroppedName(name).saysTime()).isFalse();
  }

  @Test
  void isNumberedBeforeTimeAndEnding() {
    assertThat(new DroppedName("a.csv").numbered(1).text()).isEqualTo("a.csv");
    assertThat(new DroppedName("a.csv").numbered(2).text()).isEqualTo("a-2.csv");
    assertThat(new DroppedName("a").numbered(2).text()).isEqualTo("a-2");
    assertThat(new DroppedName("a@2026-01-31T08-30.csv").numbered(3).text())
        .isEqualTo("a-3@2026-01-31T08-30.csv");
  }

  @Test
  void isShortenedByWholeLettersWithItsEnding() {
    DroppedName name = new DroppedName("ế🌱".repeat(40) + ".xlsx");
    assertThat(name.isTooLong()).isTrue();
    String text = name.shortened().text();
    assertThat(text).endsWith(".xlsx").startsWith("ế🌱ế");
    assertThat(text.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(190, DroppedName.LONGEST);
    assertThat(text).doesNotContain("?").doesNotContain("\uFFFD");
  }
}
