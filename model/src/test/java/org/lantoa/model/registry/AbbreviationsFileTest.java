package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbbreviationsFileTest {
  /** Wants an equals sign; knows an abbreviation in a query only when told of it. */
  private record Testing(List<String> known) implements QuerySyntax {
    @Override
    public Optional<String> problem(String query, Locale locale) {
      return known.isEmpty() ? Optional.of("no abbreviation is known") : Optional.empty();
    }

    @Override
    public Optional<String> abbreviationProblem(String line, Locale locale) {
      return line.contains("=") ? Optional.empty() : Optional.of("= in " + locale);
    }

    @Override
    public QuerySyntax with(List<String> abbreviations) {
      return new Testing(abbreviations);
    }
  }

  @TempDir private Path folder;
  private TestingRegistryFolder files;

  @BeforeEach
  void prepare() {
    files = new TestingRegistryFolder(folder);
  }

  private RegistryReading read() {
    return RegistryFiles.read(folder, new Testing(List.of()));
  }

  @Test
  void theFileMayBeMissing() {
    assertThat(read().registry().orElseThrow().abbreviations()).isEmpty();
  }

  @Test
  void remarksAndBlanksAreNotCarried() {
    files.abbreviations(
        "\uFEFF# ghi chú\n\n  UBND = Ủy ban nhân dân \r\n# NTM = x\nNTM = nông thôn mới");

    assertThat(read().findings()).isEmpty();
    assertThat(read().registry().orElseThrow().abbreviations())
        .containsExactly("UBND = Ủy ban nhân dân", "NTM = nông thôn mới");
  }

  @Test
  void eachLineThatCannotBeReadIsTold() {
    files.abbreviations("# ghi chú\nUBND\nNTM = nông thôn mới\nHĐND\n");

    assertThat(read().registry()).isEmpty();
    assertThat(read().findings())
        .extracting(finding -> finding.file() + ':' + finding.line() + ' ' + finding.code())
        .containsExactly(
            "abbreviations.txt:2 abbreviation-malformed",
            "abbreviations.txt:4 abbreviation-malformed");
    assertThat(read().findings().get(0).message(TestingRegistryFolder.VIETNAMESE))
        .isEqualTo("Dòng này không đọc được: = in vi");
    assertThat(read().findings().get(0).message(Locale.ENGLISH))
        .isEqualTo("This line cannot be read: = in en");
  }

  @Test
  void queriesAreJudgedWithThem() {
    files.campaigns(
        "campaigns:\n  - {id: a, name: A, from: 2025-01-01, to: 2025-12-31, query: UBND}\n");
    assertThat(read().findings()).extracting(Finding::code).containsExactly("query-malformed");

    files.abbreviations("UBND = Ủy ban nhân dân");
    assertThat(read().findings()).isEmpty();
  }

  @Test
  void moreThanTheRegistryCarriesAreRefused() {
    files.abbreviations("UBND = Ủy ban nhân dân\n".repeat(AbbreviationsFile.MOST));
    assertThat(read().findings()).isEmpty();

    files.abbreviations("UBND = Ủy ban nhân dân\n".repeat(AbbreviationsFile.MOST + 5));
    assertThat(read().findings())
        .extracting(Finding::code)
        .containsExactly("abbreviations-too-many");
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws Exception {
    Files.write(folder.resolve("abbreviations.txt"), new byte[] {-1});

    assertThat(read().findings()).extracting(Finding::code).containsExactly("file-not-utf8");
  }
}
