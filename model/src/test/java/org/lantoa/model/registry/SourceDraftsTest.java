package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;

class SourceDraftsTest {
  private static final List<SourceKey> KEYS =
      List.of(SourceKey.parse("facebook:7"), SourceKey.parse("youtube:UCabc"));

  private final TestingRegistryFolder folder;

  SourceDraftsTest(@TempDir Path path) {
    folder = new TestingRegistryFolder(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources: []\n",
        "sources:\n",
        "sources: null\n",
        "sources: ~   # chưa có\n",
        "sources: [ ] # chưa có\n",
        "sources:\n  # - key: facebook:1\n  #   unit: tinh\n",
        "# đầu\n\nsources:\n- key: facebook:1\n  origin: api\n  unit: tinh\n",
        "sources:\n    - key: facebook:1\n      origin: api\n      unit: tinh",
        "sources: [{key: 'facebook:1', origin: api, unit: tinh}]\n",
        "sources: [\n  {key: 'facebook:1', origin: api, unit: tinh}, # một\n]\n",
        "sources: [\n  {key: 'facebook:1', origin: api, unit: tinh} # một\n  ]\n# hết\n",
        "sources:\n  - key: facebook:1\n    origin: api\n    owners:\n      - unit: tinh\n\n\n# hết\n",
        "sources:\n  - key: facebook:1\n    origin: api\n    unit: tinh\n    name: |\n      Tên\n",
        "{sources: []}\n"
      })
  void addsToEveryLayoutAndKeepsEveryLine(String before) throws Exception {
    folder.sources(before);
    int known = folder.read().registry().orElseThrow().sources().size();

    RegistryFiles.addDrafts(folder.folder(), KEYS, "tinh", CountingOrigin.TEMPLATE);

    Registry registry = folder.read().registry().orElseThrow();
    assertThat(registry.sources()).hasSize(known + 2);
    assertThat(registry.sources().get(known).key().text()).isEqualTo("facebook:7");
    assertThat(registry.sources().get(known).origin()).isEqualTo(CountingOrigin.TEMPLATE);
    assertThat(registry.sources().get(known + 1).key().text()).isEqualTo("youtube:UCabc");
    assertThat(registry.sources().get(known + 1).owners().get(0).unit()).isEqualTo("tinh");
    for (String comment : before.split("\n", -1)) {
      int mark = comment.indexOf('#');
      if (mark >= 0) {
        assertThat(folder.text("sources.yaml")).contains(comment.substring(mark));
      }
    }
  }

  @Test
  void saysWhatIsToBeCompleted() throws Exception {
    RegistryFiles.addDrafts(folder.folder(), KEYS.subList(0, 1), "tinh", CountingOrigin.UCI);

    assertThat(folder.text("sources.yaml"))
        .isEqualTo(
            """
            sources:
              # Bản nháp: điền officialName và publicProof rồi bỏ dấu # ở đầu dòng; trước đó số liệu của kênh chưa được công bố.
              - key: facebook:7
                # officialName: tên đơn vị dùng cho kênh
                # publicProof: https://… (trang công khai nơi đơn vị nêu kênh này)
                origin: uci
                unit: tinh
            """);
  }

  @Test
  void leavesCommentsWithTheEntryTheyBelongTo() throws Exception {
    folder.sources(
        "sources:\n  - key: facebook:1 # một\n    origin: api\n    unit: tinh\n    # aliases: [a]\n\n# hết\n");

    RegistryFiles.addDrafts(folder.folder(), KEYS, "tinh", CountingOrigin.API);

    assertThat(folder.text("sources.yaml"))
        .startsWith(
            "sources:\n  - key: facebook:1 # một\n    origin: api\n    unit: tinh\n    # aliases: [a]\n  # Bản nháp")
        .endsWith("unit: tinh\n\n# hết\n");
  }

  @Test
  void keepsWindowsLineEnds() throws Exception {
    folder.sources("sources:\r\n  - key: facebook:1\r\n    origin: api\r\n    unit: tinh\r\n");

    RegistryFiles.addDrafts(folder.folder(), KEYS, "tinh", CountingOrigin.API);

    assertThat(folder.text("sources.yaml").replace("\r\n", "")).doesNotContain("\n");
  }

  @Test
  void addsNothingTwice() throws Exception {
    RegistryFiles.addDrafts(folder.folder(), KEYS, "tinh", CountingOrigin.API);
    String once = folder.text("sources.yaml");

    RegistryFiles.addDrafts(folder.folder(), KEYS, "tinh", CountingOrigin.API);

    assertThat(folder.text("sources.yaml")).isEqualTo(once);
  }

  @Test
  void createsTheFileIfItIsMissing() throws Exception {
    Files.delete(folder.folder().resolve("sources.yaml"));

    RegistryFiles.addDrafts(folder.folder(), KEYS, "tinh", CountingOrigin.API);

    assertThat(folder.read().registry().orElseThrow().sources()).hasSize(2);
  }

  @Test
  void refusesAFileItCannotReadAndLeavesIt() {
    folder.sources("sources: [\n");

    assertThatExceptionOfType(UnusableRegistryException.class)
        .isThrownBy(
            () -> RegistryFiles.addDrafts(folder.folder(), KEYS, "tinh", CountingOrigin.API))
        .withMessageContaining("sources.yaml:")
        .withMessageContaining("nothing was written");
    assertThat(folder.text("sources.yaml")).isEqualTo("sources: [\n");
  }

  @Test
  void refusesAnUnknownUnit() {
    assertThatExceptionOfType(UnusableRegistryException.class)
        .isThrownBy(
            () -> RegistryFiles.addDrafts(folder.folder(), KEYS, "tihn", CountingOrigin.API))
        .withMessageContaining("\"tihn\"")
        .withMessageContaining("\"tinh\"");
  }

  @Test
  void leavesNoTemporaryFile() throws IOException, UnusableRegistryException {
    RegistryFiles.addDrafts(folder.folder(), KEYS, "tinh", CountingOrigin.API);

    try (var files = Files.list(folder.folder())) {
      assertThat(files).hasSize(3);
    }
  }
}
