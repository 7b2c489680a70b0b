package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConnectorsCheckCommandTest {
  private static final String TOKEN = "EAAcanaryOfAToken";

  @TempDir private Path data;

  @Test
  void saysWhichTokenReadsWhichSourceAndWhichHasNone() throws Exception {
    registry();
    token("rw-------");
    connectors("[\"facebook:1\", \"facebook:99\"]");

    Command check = run("--lang", "en");

    assertThat(check.exit()).isZero();
    assertThat(check.answer())
        .contains("facebook:1: read with the token \"mot\".")
        .contains("facebook:2: no token, so it is not read")
        .contains("The source \"facebook:99\" is not in the registry")
        .contains("The file is valid: 1 sources are read, 1 sources have no token yet.")
        .doesNotContain("facebook:3", TOKEN);
    Command json = run("--json");
    assertThat(json.json().path("valid").asBoolean()).isTrue();
    assertThat(json.json().path("sources").get(0).path("token").asText()).isEqualTo("mot");
    assertThat(json.json().path("sources").get(1).has("token")).isFalse();
  }

  @Test
  void failsForASecretThatOthersCanReadWithTheRemedy() throws Exception {
    registry();
    Path file = token("rw-r--r--");
    connectors("[\"facebook:1\"]");

    Command check = run();

    assertThat(check.exit()).isEqualTo(Exit.FAILED);
    assertThat(check.answer()).contains("chmod 600 " + file, "1 lỗi").doesNotContain(TOKEN);
    assertThat(run("--json").json().path("secrets").get(0).path("reason").asText())
        .isEqualTo("open");
  }

  @Test
  void tellsMistakesWithFileAndLine() throws Exception {
    Files.writeString(data.resolve("connectors.yaml"), "facebok: {}\n");
    Command check = run("--lang", "en");
    assertThat(check.exit()).isEqualTo(Exit.FAILED);
    assertThat(check.answer()).contains("connectors.yaml:1", "facebok", "facebook");
  }

  @Test
  void saysThatThereIsNoFile() {
    Command check = run("--lang", "en");
    assertThat(check.exit()).isEqualTo(Exit.FAILED);
    assertThat(check.notes()).contains("connectors.yaml", "docs/connectors.md");
  }

  private Command run(String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "connectors";
    arguments[1] = "check";
    arguments[2] = "--data";
    arguments[3] = data.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return Command.run(arguments);
  }

  private Path token(String permissions) throws IOException {
    Path file = data.resolve("facebook.token");
    Files.writeString(file, TOKEN);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  private void connectors(String sources) throws IOException {
    Files.writeString(
        data.resolve("connectors.yaml"),
        "facebook:\n  tokens: [{name: mot, token: \"${file:facebook.token}\", sources: "
            + sources
            + "}]\n");
  }

  private void registry() throws IOException {
    Path registry = Files.createDirectories(data.resolve("registry"));
    Files.writeString(
        registry.resolve("units.yaml"),
        "units: [{id: tinh, name: Tỉnh, level: province, system: area}]\n");
    Files.writeString(registry.resolve("campaigns.yaml"), "campaigns: []\n");
    StringBuilder sources = new StringBuilder("sources:\n");
    for (int id = 1; id <= 3; id++) {
      sources.append("  - key: facebook:").append(id).append("\n    unit: tinh\n");
      sources.append("    officialName: Trang\n    publicProof: https://tinh.example.vn/t\n");
      sources.append("    origin: ").append(id == 3 ? "template" : "api").append("\n");
    }
    Files.writeString(registry.resolve("sources.yaml"), sources.toString());
  }
}
