package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.registry.RegistryFiles;

class RegistryCheckCommandTest {
  private final Locale before = Locale.getDefault();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir private Path folder;

  @BeforeEach
  void prepare() throws Exception {
    RegistryFiles.writeExample(folder.resolve("registry"));
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  private int check() {
    return new Lantoa(
            new PrintWriter(out),
            new PrintWriter(err),
            false,
            InstantSource.fixed(Instant.parse("2026-11-30T00:00:00Z")))
        .run("registry", "check", "--data", folder.toString(), "--lang", "en");
  }

  private void write(String file, String text) throws Exception {
    Files.writeString(folder.resolve("registry").resolve(file), text, StandardCharsets.UTF_8);
  }

  @Test
  void theExampleIsGood() {
    assertThat(check()).as(out + err.toString()).isZero();
  }

  @Test
  void tellsWhereAnAbbreviationCannotBeRead() throws Exception {
    write("abbreviations.txt", "# ours\nLHHN = Liên hiệp các hội\nLHHN Liên hiệp\n");
    assertThat(check()).isNotZero();
    assertThat(out + err.toString())
        .contains("abbreviations.txt:3")
        .contains("“LHHN Liên hiệp” cannot be read")
        .contains("Write one abbreviation a line");
  }

  @Test
  void tellsWhatACampaignCannotAskFor() throws Exception {
    write(
        "campaigns.yaml",
        "campaigns:\n  - {id: a, name: A, from: 2025-01-01, to: 2025-12-31, query: 'x shares:>5'}\n");
    assertThat(check()).isNotZero();
    assertThat(out + err.toString())
        .contains("campaigns.yaml:2")
        .contains("Position 3: the query of a campaign cannot use shares:");
  }
}
