package org.lantoa.ingest.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.model.SourceKey;

/** What the documentation says about {@code connectors.yaml} is so. */
class DocumentedConnectorsTest {
  private static final Path PAGE = Path.of("../docs/connectors.md");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"../docs/connectors.md", "../docs/vi/ket-noi.md"})
  void readsTheExample(String page) throws Exception {
    String text = Files.readString(Path.of(page));
    int start = text.indexOf("```yaml\n") + "```yaml\n".length();
    String example = text.substring(start, text.indexOf("```", start)).stripIndent();
    ConnectorsReading reading =
        ConnectorsFile.read(
            Files.writeString(folder.resolve(ConnectorsFile.NAME), example), Map.of());
    assertThat(reading.findings()).isEmpty();
    ConnectorSettings settings = reading.settings().orElseThrow();
    assertThat(settings.sources())
        .extracting(SourceKey::text)
        .containsExactly(
            "facebook:246675545449582", "youtube:UCxxxxxxxxxxxxxxxxxxxxxx", "tiktok:tinh.official");
    assertThat(settings.missingSecrets()).hasSize(4);
  }

  @Test
  void documentsEveryKeyAndItsDefault() throws Exception {
    String page = Files.readString(PAGE);
    for (String row :
        List.of(
            "| `polling.every` | " + ConnectorsFile.EVERY.toMinutes() + " |",
            "| `polling.workers` | 4 |",
            "| `polling.bufferMiB` | 512 |",
            "| `facebook.version` | `v26.0` |",
            "| `facebook.usageLimit` | 80 |",
            "| `youtube.dailyUnits` | 10000 |")) {
      assertThat(page).contains(row);
    }
    Path empty = Files.writeString(folder.resolve(ConnectorsFile.NAME), EMPTY);
    ConnectorSettings settings = ConnectorsFile.read(empty, Map.of()).settings().orElseThrow();
    assertThat(settings.workers()).isEqualTo(4);
    assertThat(settings.bufferBytes()).isEqualTo(512L << 20);
    assertThat(settings.platforms().get(0).version()).contains("v26.0");
    assertThat(settings.platforms().get(0).limit()).contains(80);
    assertThat(settings.platforms().get(1).limit()).contains(10_000);
  }

  private static final String EMPTY =
      """
      facebook:
        tokens: [{name: a, token: "${env:A}", sources: ["facebook:1"]}]
      youtube:
        tokens: [{name: a, key: "${env:A}", sources: ["youtube:a"]}]
      """;
}
