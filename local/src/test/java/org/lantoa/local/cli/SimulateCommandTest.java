package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
  private final Locale before = Locale.getDefault();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void writesAllThatAReaderNeeds() throws Exception {
    Path registry = folder.resolve("registry");
    Path connectors = folder.resolve("connectors.yaml");

    assertThat(run("--registry=" + registry, "--connectors=" + connectors, "--faults=2")).isZero();
    assertThat(out.toString()).contains("http://127.0.0.1:").contains("/truth");
    assertThat(err.toString()).contains(connectors.toString());
    assertThat(
            new Lantoa(new PrintWriter(out), new PrintWriter(err), false, clock())
                .run("registry", "check", "--data", folder.toString()))
        .as(err.toString())
        .isZero();
    assertThat(
            new Lantoa(new PrintWriter(out), new PrintWriter(err), false, clock())
                .run("connectors", "check", "--data", folder.toString()))
        .as(out + err.toString())
        .isZero();
    String yaml = Files.readString(connectors, StandardCharsets.UTF_8);
    assertThat(yaml)
        .contains("facebook:990000000100001", "allowPlainHttp: true", "http://127.0.0.1:")
        .doesNotContain("EAAGiaLap", "AIzaGiaLap");
    try (Stream<Path> tokens = Files.list(folder.resolve("simulated-tokens"))) {
      List<Path> all = tokens.toList();
      assertThat(all).hasSize(22);
      for (Path token : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
            .isEqualTo("rw-------");
        assertThat(Files.readString(token)).contains("GiaLap");
      }
    }
    assertThat(run("--registry=" + registry, "--connectors=" + connectors)).isZero();
  }

  @Test
  void overwritesNothingThatSomebodyMade() throws Exception {
    Path own = folder.resolve("connectors.yaml");
    Files.writeString(own, "facebook: {tokens: []}\n");
    Files.writeString(folder.resolve("units.yaml"), "units: []\n");

    assertThat(run("--connectors=" + own)).isEqualTo(1);
    assertThat(run("--registry=" + folder)).isEqualTo(1);
    assertThat(err.toString()).contains(own.toString()).contains("units.yaml");
    assertThat(own).hasContent("facebook: {tokens: []}");
  }

  @Test
  void tellsScriptsWhereItIs() throws Exception {
    assertThat(run("--json", "--begin=2026-03-02T08:00")).isZero();
    JsonNode answer = new ObjectMapper().readTree(out.toString());

    assertThat(answer.get("graph").asText()).startsWith("http://127.0.0.1:");
    assertThat(answer.get("begin").asText()).isEqualTo("2026-03-02T01:00:00Z");
    assertThat(answer.get("sources").asInt()).isEqualTo(23);
  }

  @Test
  void refusesWhatItCannotSimulate() {
    assertThat(run("--speed=10001")).isEqualTo(2);
    assertThat(run("--begin=gestern")).isEqualTo(2);
    assertThat(run("--pages=0", "--channels=0", "--accounts=0")).isEqualTo(2);
    assertThat(err.toString()).contains("--speed", "10000", "gestern", "ít nhất một trang");
  }

  private int run(String... arguments) {
    String[] all =
        Stream.concat(
                Stream.of("simulate", "--port=0", "--posts=50", "--exit-when-ready"),
                Stream.of(arguments))
            .toArray(String[]::new);
    return new Lantoa(new PrintWriter(out, true), new PrintWriter(err, true), false, clock())
        .run(all);
  }

  private static InstantSource clock() {
    return InstantSource.fixed(Instant.parse("2026-03-02T01:00:00Z"));
  }
}
