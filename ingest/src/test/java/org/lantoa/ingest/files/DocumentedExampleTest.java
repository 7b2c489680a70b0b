package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the documentation is a file that can be imported. */
class DocumentedExampleTest {
  @TempDir private Path folder;

  @Test
  void readsTheExampleAsThePageSays() throws Exception {
    String page = Files.readString(Path.of("../docs/import.md"));
    int start = page.indexOf("```csv\n") + "```csv\n".length();
    TestingImport testing = new TestingImport(folder);
    ImportOutcome outcome = testing.dryRun(page.substring(start, page.indexOf("```", start)));
    assertThat(testing.reports()).isEmpty();
    assertThat(outcome.summary())
        .isEqualTo(new ImportSummary(1, 1, 0, 0, 0, 1, 1, 1206, 0, 86_261));
  }

  @Test
  void documentsEveryColumnOfTheTemplate() throws Exception {
    assertThat(Files.readString(Path.of("../docs/import.md")))
        .contains(FileImport.templateHeader().stream().map(name -> '`' + name + '`').toList());
  }
}
