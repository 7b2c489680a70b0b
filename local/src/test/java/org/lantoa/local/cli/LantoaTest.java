package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.local.message.Messages;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class LantoaTest {
  private final Locale before = Locale.getDefault();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @Test
  void helpIsAnAnswerInVietnamese() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString())
        .contains("Cách dùng: lantoa")
        .contains("bench")
        .contains("Mã thoát:")
        .contains("In trợ giúp này.");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void helpIsThereInEnglish() {
    assertThat(run("--lang", "en", "--help")).isZero();
    assertThat(out.toString()).contains("Usage: lantoa").contains("Exit codes:");
  }

  @Test
  void everyCommandAndOptionIsDescribedInBothLanguages() {
    for (Messages messages :
        List.of(Messages.in(Messages.VIETNAMESE), Messages.in(Messages.ENGLISH))) {
      Terminal terminal =
          new Terminal(
              new PrintWriter(out), new PrintWriter(err), false, messages, InstantSource.system());
      assertDescribed(Lantoa.commandLine(terminal));
    }
  }

  private static void assertDescribed(CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    assertThat(command.getUsageMessage()).as(name).doesNotContain("[]");
    assertThat(command.getCommandSpec().usageMessage().description()).as(name).isNotEmpty();
    for (ArgSpec argument : command.getCommandSpec().args()) {
      assertThat(argument.description()).as(name + " " + argument).isNotEmpty();
    }
    command.getSubcommands().values().forEach(LantoaTest::assertDescribed);
  }

  @Test
  void namingNoCommandIsAWrongUse() {
    assertThat(run()).isEqualTo(2);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("Cách dùng");
  }

  @Test
  void suggestsTheNearestOption() {
    assertThat(run("bench", "--lnag", "en")).isEqualTo(2);
    assertThat(err.toString())
        .contains("--lnag")
        .contains("--lang")
        .contains("lantoa bench --help");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void suggestsTheNearestCommand() {
    assertThat(run("--lang=en", "benhc")).isEqualTo(2);
    assertThat(err.toString()).contains("Error: There is no argument \"benhc\"").contains("bench");
  }

  @Test
  void refusesALanguageItDoesNotSpeak() {
    assertThat(run("bench", "--lang", "fr")).isEqualTo(2);
    assertThat(err.toString()).contains("fr").contains("--lang");
  }

  @Test
  void refusesAnOrganisationThatReportsDoNotOffer() {
    assertThat(run("report", "--unit=a", "--from=2025-01-01", "--to=2025-01-02", "--organised=old"))
        .isEqualTo(2);
    assertThat(err.toString())
        .contains("old")
        .contains("--organised")
        .contains("then")
        .contains("now");
  }

  @Test
  void namesTheBenchmarksThatThereAre() {
    assertThat(run("--lang", "en", "bench", "nonsense")).isEqualTo(2);
    assertThat(err.toString()).contains("no benchmark \"nonsense\"");
  }

  @Test
  void listsThePresetsWithoutAnyFile() {
    assertThat(run("import", "--list-presets")).isZero();
    assertThat(out.toString())
        .contains("meta-business-suite: nguồn số liệu meta-business-suite", "Page ID, Post ID")
        .contains("template:", "crowdtangle:", "meta-content-library:", "uci:");
  }

  @Test
  void asksForAFileToImport() {
    assertThat(run("import")).isEqualTo(2);
    assertThat(err.toString()).contains("Chưa có tệp nào");
  }

  @Test
  void refusesAZoneAndAnOrderOfDatesThatThereIsNot() {
    assertThat(run("import", "--zone", "Asia/Hanoi2", "x.csv")).isEqualTo(2);
    assertThat(err.toString()).contains("--zone").contains("Asia/Hanoi2");
    assertThat(run("import", "--date-order", "dym", "x.csv")).isEqualTo(2);
    assertThat(err.toString()).contains("--date-order").contains("dym");
  }

  @Test
  void refusesAnInboxThatTakesFilesBeforeTheyCanBeWhole(@TempDir Path data) {
    assertThat(run("up", "--data", data.toString(), "--inbox-quiet", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("--inbox-quiet");
  }

  @Test
  void leavesTheTestsToTheScript() {
    assertThat(run("test")).isEqualTo(2);
    assertThat(err.toString()).contains("./lantoa test");
  }

  @Test
  void printsTheVersionOfTheBuild() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).matches("lantoa \\d+\\.\\d+\\.\\d+.*\\R");
  }

  private int run(String... arguments) {
    return new Lantoa(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            false,
            InstantSource.fixed(Instant.parse("2026-01-31T00:00:00Z")))
        .run(arguments);
  }
}
