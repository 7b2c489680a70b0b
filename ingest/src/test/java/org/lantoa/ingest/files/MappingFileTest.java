package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

class MappingFileTest {
  private static final String COLUMNS = "\ncolumns: {post: B, published: C, shares: D}\n";

  @TempDir private Path folder;
  private TestingImport testing;

  @BeforeEach
  void prepare() {
    testing = new TestingImport(folder);
  }

  private void mapping(Path file) {
    testing.options(new ImportOptions(null, file, null, null, RefusedRowsPlace.nowhere()));
  }

  @Test
  void readsATableThatNoPresetKnows() throws Exception {
    mapping(testing.copied("mapping.yaml"));
    ImportOutcome outcome = testing.resource("other.csv");
    assertThat(outcome.summary()).isEqualTo(new ImportSummary(3, 2, 0, 0, 1, 2, 1, 1206, 7, 0));
    assertThat(testing.observations())
        .extracting(o -> o.post().text(), Observation::publishedAt, Observation::observedAt)
        .containsExactly(
            tuple(
                "facebook:1:4001",
                Instant.parse("2026-01-05T01:30:00Z"),
                Instant.parse("2026-02-02T01:00:00Z")),
            tuple(
                "facebook:1:4002",
                Instant.parse("2026-01-13T02:30:00Z"),
                Instant.parse("2026-01-20T01:00:00Z")));
    assertThat(testing.observations().get(1).counts().isKnown(Measure.SHARES)).isFalse();
    assertThat(testing.contents())
        .extracting(Content::text)
        .containsExactly("Ra quân, làm đường", "Tin hai");
    assertThat(testing.reports())
        .extracting(RowReport::code, RowReport::column)
        .containsExactly(tuple("key-link-not-unique", "Link bài viết"));
    assertThat(testing.reports().toString()).doesNotContain("HoangYen");
    assertThat(testing.log().records().toString()).doesNotContain("HoangYen");
  }

  @Test
  void takesSourceOriginZoneAndOrderFromTheMapping() throws Exception {
    mapping(
        testing.write(
            "m.yaml",
            "origin: crowdtangle\nkey: id\nsource: facebook:1\nzone: UTC\ndateOrder: mdy"
                + COLUMNS));
    testing.observedAt(TestingImport.NOW).run("B,C,D\n77,02/01/2026 08:00,5\n");
    Observation observation = testing.observations().get(0);
    assertThat(observation.post().text()).isEqualTo("facebook:1:77");
    assertThat(observation.origin()).isEqualTo(CountingOrigin.CROWDTANGLE);
    assertThat(observation.publishedAt()).isEqualTo(Instant.parse("2026-02-01T08:00:00Z"));
  }

  @Test
  void refusesReferencesOfAnotherKindThanTheMappingSays() throws Exception {
    mapping(testing.write("m.yaml", "origin: template\nkey: full-id" + COLUMNS));
    testing
        .observedAt(TestingImport.NOW)
        .run(
            "B,C,D\n1_77,2026-02-01 08:00,5\n78,2026-02-01 08:00,5\n"
                + "https://www.facebook.com/1/posts/79,2026-02-01 08:00,5\n");
    assertThat(testing.observations()).hasSize(1);
    assertThat(testing.reports())
        .extracting(RowReport::code, RowReport::column)
        .containsExactly(tuple("key-malformed", "B"), tuple("key-malformed", "B"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "origin: template\\nkey: link\\nzoen: UTC|mapping-key-unknown|zone",
        "origin: templat\\nkey: link|mapping-value-unknown|template",
        "key: link|mapping-key-missing|origin",
        "origin: template|mapping-key-missing|key",
        "origin: template\\nkey: id|mapping-key-missing|source",
        "origin: template\\nkey: link\\nzone: Hà Nội|mapping-value-unknown|zone",
        "origin: template\\nkey: link\\norigin: uci|mapping-malformed|docs/import.md",
        "- origin|mapping-malformed|docs/import.md",
      })
  void refusesWhatItCannotSayAndNamesTheNearest(String said, String code, String says) {
    mapping(testing.write("m.yaml", said.replace("\\n", "\n") + COLUMNS));
    refuses(code, says);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{post: B, published: C, share: D}|mapping-key-unknown|shares",
        "{post: B, published: C}|mapping-key-missing|shares",
        "{post: B, shares: D}|mapping-key-missing|published",
        "{post: B, published: C, shares: b}|mapping-column-twice|post",
        "B|mapping-malformed|docs/import.md",
      })
  void refusesColumnsThatCannotBe(String columns, String code, String says) {
    mapping(testing.write("m.yaml", "origin: template\nkey: link\ncolumns: " + columns + '\n'));
    refuses(code, says);
  }

  @Test
  void refusesAMappingThatIsNotThereAndOneBesideAPreset() throws Exception {
    mapping(folder.resolve("none.yaml"));
    refuses("mapping-malformed", "none.yaml");
    Path mapping = testing.copied("mapping.yaml");
    testing.options(new ImportOptions("uci", mapping, null, null, RefusedRowsPlace.nowhere()));
    refuses("preset-and-mapping", "--mapping");
  }

  @Test
  void readsTheDocumentedExample() throws Exception {
    String page = Files.readString(Path.of("../docs/import.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    mapping(testing.write("m.yaml", page.substring(start, page.indexOf("```", start))));
    testing
        .registry(TestingImport.registryOf(TestingImport.source("facebook:246675545449582", true)))
        .run(
            "Link bài viết,Ngày đăng,Ngày lấy số liệu,Lượt share\n"
                + "https://www.facebook.com/246675545449582/posts/5,05/01/2026 08:00,"
                + "06/01/2026 08:00,3\n");
    assertThat(testing.observations())
        .extracting(Observation::publishedAt)
        .containsExactly(Instant.parse("2026-01-05T01:00:00Z"));
  }

  private void refuses(String code, String says) {
    assertThatThrownBy(() -> testing.run("B,C,D\n1,2026-02-01 08:00,5\n"))
        .isInstanceOfSatisfying(
            ImportException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.isWrongUse()).isTrue();
              assertThat(refused.getMessage()).contains(says);
            });
    assertThat(testing.log().records()).isEmpty();
  }
}
