package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all three files have in common. */
class YamlFileTest {
  private final TestingRegistryFolder folder;

  YamlFileTest(@TempDir Path path) {
    folder = new TestingRegistryFolder(path);
  }

  @Test
  void findsMissingFilesTogether() throws Exception {
    Files.delete(folder.folder().resolve("units.yaml"));
    Files.delete(folder.folder().resolve("sources.yaml"));
    Files.delete(folder.folder().resolve("campaigns.yaml"));

    assertThat(folder.found())
        .containsExactly(
            "units.yaml:0 file-missing",
            "sources.yaml:0 file-missing",
            "campaigns.yaml:0 file-missing");
  }

  @Test
  void findsMistakesOfAllFilesTogetherInTheirOrder() {
    folder.units("units:\n  - {id: tinh, nam: Tỉnh, level: province, system: area}\n");
    folder.sources("sources:\n  - {key: 'facebook:1', origin: api, unti: tinh}\n");
    folder.campaigns("campaign: []\n");

    assertThat(folder.found())
        .containsExactly(
            "units.yaml:2 key-unknown",
            "units.yaml:2 key-missing",
            "sources.yaml:2 key-unknown",
            "sources.yaml:2 source-draft",
            "sources.yaml:2 owner-missing",
            "campaigns.yaml:1 key-unknown",
            "campaigns.yaml:1 key-missing");
  }

  @Test
  void namesTheNearestKey() {
    folder.sources(
        "sources:\n  - key: facebook:1\n    origin: api\n    unit: tinh\n    oficialName: A\n");

    assertThat(folder.found()).contains("sources.yaml:5 key-unknown");
    Finding finding =
        folder.read().findings().stream()
            .filter(found -> found.code().equals("key-unknown"))
            .findFirst()
            .orElseThrow();
    assertThat(finding.message(TestingRegistryFolder.VIETNAMESE))
        .isEqualTo("Khóa \"oficialName\" không có trong danh mục.");
    assertThat(finding.remedy(TestingRegistryFolder.VIETNAMESE))
        .startsWith("Có phải là \"officialName\"?");
    assertThat(finding.remedy(Locale.ENGLISH)).startsWith("Is it \"officialName\"?");
  }

  @Test
  void findsAKeyThatStandsTwice() {
    folder.sources("sources: []\nsources: []\n");

    assertThat(folder.found()).containsExactly("sources.yaml:2 key-twice");
  }

  @Test
  void saysTheLineOfBrokenYaml() {
    folder.sources("sources:\n  - key: facebook:1\n\torigin: api\n");

    assertThat(folder.found()).containsExactly("sources.yaml:3 yaml-malformed");
  }

  @Test
  void findsSeveralDocuments() {
    folder.sources("sources: []\n---\nsources: []\n");

    assertThat(folder.found()).containsExactly("sources.yaml:2 yaml-malformed");
  }

  @Test
  void findsEmptyFilesAndFilesOfCommentsOnly() {
    folder.sources("");
    folder.campaigns("# chưa có\n");

    assertThat(folder.found())
        .containsExactly("sources.yaml:0 file-empty", "campaigns.yaml:0 file-empty");
  }

  @Test
  void takesAListWithNothingInIt() {
    folder.sources("sources:\n");
    folder.campaigns("campaigns:\n  # chưa có\n");

    assertThat(folder.found()).isEmpty();
  }

  @Test
  void findsWrongTypes() {
    folder.units("- tinh\n");
    folder.sources("sources: facebook\n");
    folder.campaigns("campaigns:\n  - dot\n  - id: [a]\n    name: {b: c}\n");

    assertThat(folder.found())
        .containsExactly(
            "units.yaml:1 not-a-mapping",
            "sources.yaml:1 not-a-list",
            "campaigns.yaml:2 not-a-mapping",
            "campaigns.yaml:3 not-text",
            "campaigns.yaml:3 key-missing",
            "campaigns.yaml:3 key-missing",
            "campaigns.yaml:3 key-missing",
            "campaigns.yaml:4 not-text");
  }

  @Test
  void constructsNothingFromTags() {
    folder.units("units:\n  - {id: tinh, name: !x T, level: province, system: area}\n");
    folder.sources("sources:\n  - key: !!java.net.URL [x]\n");

    assertThat(folder.found())
        .containsExactly("units.yaml:2 yaml-tag", "sources.yaml:2 yaml-malformed");
  }

  @Test
  void endsAliasBombs() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 30; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(8) + before + "]\n");
    }
    folder.sources(bomb.toString());

    assertThat(folder.found()).containsExactly("sources.yaml:0 yaml-malformed");
  }

  @Test
  void endsDeepNests() {
    folder.sources("sources: " + "[".repeat(50_000));

    assertThat(folder.found()).containsExactly("sources.yaml:0 yaml-malformed");
  }

  @Test
  void readsNoFileThatIsTooLarge() throws Exception {
    try (RandomAccessFile file =
        new RandomAccessFile(folder.folder().resolve("sources.yaml").toFile(), "rw")) {
      file.setLength(YamlFile.MAX_BYTES + 1L);
    }

    assertThat(folder.found()).containsExactly("sources.yaml:0 file-too-large");
  }

  @Test
  void findsTheLineThatIsNotUtf8() throws Exception {
    Files.write(
        folder.folder().resolve("campaigns.yaml"),
        "campaigns: []\n# đợt\n".getBytes(StandardCharsets.UTF_16LE));
    Files.write(
        folder.folder().resolve("sources.yaml"),
        "sources: []\n# kênh của tỉnh: \u00e0\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(folder.found())
        .containsExactly("sources.yaml:2 file-not-utf8", "campaigns.yaml:2 file-not-utf8");
  }

  @Test
  void readsFilesWithAByteOrderMarkAndWindowsLineEnds() {
    folder.sources(
        "\uFEFFsources:\r\n  - key: facebook:1\r\n    origin: api\r\n    unit: tinh\r\n");

    assertThat(folder.found()).containsExactly("sources.yaml:2 source-draft");
  }

  @Test
  void findsTextThatIsTooLong() {
    folder.units(
        "units:\n  - {id: tinh, name: " + "a".repeat(2001) + ", level: province, system: area}\n");

    assertThat(folder.found()).containsExactly("units.yaml:2 text-too-long");
  }

  @Test
  void readsNamesInComposedForm() {
    folder.units(
        "units:\n  - {id: tinh, name: "
            + java.text.Normalizer.normalize("Tỉnh", java.text.Normalizer.Form.NFD)
            + ", level: province, system: area}\n");

    assertThat(folder.read().registry().orElseThrow().units().get(0).name()).isEqualTo("Tỉnh");
  }
}
