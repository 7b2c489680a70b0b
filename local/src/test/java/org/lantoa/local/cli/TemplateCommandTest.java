package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.registry.RegistryFiles;

class TemplateCommandTest {
  private final Locale before = Locale.getDefault();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @BeforeEach
  void writeRegistry() throws IOException {
    RegistryFiles.writeExample(folder.resolve("data/registry"));
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void writesTheIndicatorsOfAUnitForThePresentQuarter() throws IOException {
    Path file = folder.resolve("quý.xlsx");

    assertThat(run("indicators", "--unit", "xa-vi-du", "--out", file.toString())).isZero();

    assertThat(out.toString()).contains("lantoa import").contains(file.toString());
    assertThat(sheet(file)).contains("<t>xa-vi-du</t>", "<t>2026-Q4</t>", "<t>bang-ron</t>");
  }

  @Test
  void writesThePeriodAskedForAndTheOtherTemplates() throws IOException {
    Path file = folder.resolve("a.xlsx");
    assertThat(run("indicators", "--unit", "tinh", "--period", "2026-07", "--out", file.toString()))
        .isZero();
    assertThat(sheet(file)).contains("<t>2026-07</t>");
    for (String kind : new String[] {"posts", "group-months"}) {
      assertThat(run(kind, "--out", folder.resolve(kind + ".xlsx").toString())).isZero();
      assertThat(folder.resolve(kind + ".xlsx")).isNotEmptyFile();
    }
  }

  @Test
  void neverWritesOverAFileThatSomebodyMayHaveFilled() throws IOException {
    Path file = Files.writeString(folder.resolve("a.xlsx"), "đã điền");

    assertThat(run("posts", "--out", file.toString())).isEqualTo(1);
    assertThat(file).hasContent("đã điền");
    assertThat(err.toString()).contains("--out");
  }

  @Test
  void refusesWhatIsMissingOrUnknown() {
    assertThat(run("indicators")).isEqualTo(2);
    assertThat(run("indicators", "--unit", "xa-vidu")).isEqualTo(2);
    assertThat(err.toString()).contains("xa-vi-du");
    assertThat(run("indicators", "--unit", "tinh", "--period", "quý 3")).isEqualTo(2);
    assertThat(run("people")).isEqualTo(2);
    assertThat(err.toString()).contains("group-months");
  }

  @Test
  void anEmptyListOfIndicatorsIsSaid() throws IOException {
    Files.delete(folder.resolve("data/registry/indicators.yaml"));

    assertThat(run("indicators", "--unit", "tinh")).isEqualTo(1);
    assertThat(err.toString()).contains("indicators.yaml");
  }

  private int run(String kind, String... options) {
    String[] arguments = new String[options.length + 4];
    arguments[0] = "template";
    arguments[1] = kind;
    arguments[2] = "--data";
    arguments[3] = folder.resolve("data").toString();
    System.arraycopy(options, 0, arguments, 4, options.length);
    return new Lantoa(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            InstantSource.fixed(Instant.parse("2026-11-24T00:00:00Z")))
        .run(arguments);
  }

  private static String sheet(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      byte[] xml = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
      return new String(xml, StandardCharsets.UTF_8);
    }
  }
}
