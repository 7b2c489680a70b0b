package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Files of any text end with every row in one of the four outcomes. */
class AnyFileTest {
  private static final String GOOD =
      "facebook:1,1001,photo,Chữ,,2026-02-01 08:00,2026-02-02 08:00,1,2,3,4";

  private static @Nullable Path folder;

  @BeforeContainer
  static void makeFolder() throws Exception {
    folder = Files.createTempDirectory("lantoa-import");
  }

  @AfterContainer
  static void removeFolder() throws Exception {
    Path made = Objects.requireNonNull(folder);
    Files.deleteIfExists(made.resolve("tệp.csv"));
    Files.delete(made);
  }

  @Property(tries = 150)
  void neverStopsOnAnyRows(@ForAll @Size(max = 20) List<@StringLength(max = 40) String> cells)
      throws Exception {
    TestingImport testing = new TestingImport(Objects.requireNonNull(folder));
    String rows = String.join(",", cells);
    ImportSummary summary = testing.rows(rows, GOOD).summary();
    assertThat(summary.rows())
        .isEqualTo(
            summary.accepted() + summary.duplicates() + summary.conflicting() + summary.refused());
    assertThat(testing.reports()).hasSize((int) (summary.rows() - summary.accepted()));
  }

  @Property(tries = 150)
  void neverFailsOtherwiseThanWithAMessageOnAnyBytes(@ForAll byte[] bytes) {
    TestingImport testing = new TestingImport(Objects.requireNonNull(folder));
    byte[] header = TestingImport.HEADER.getBytes(StandardCharsets.UTF_8);
    byte[] whole = Arrays.copyOf(header, header.length + bytes.length);
    System.arraycopy(bytes, 0, whole, header.length, bytes.length);
    for (byte[] content : List.of(bytes, whole)) {
      Path file = testing.write("tệp.csv", content);
      try {
        FileImport.dryRun(testing.request(file), ImportListener.SILENT);
      } catch (ImportException clear) {
        assertThat(clear.getMessage()).contains("tệp.csv");
      }
    }
  }
}
