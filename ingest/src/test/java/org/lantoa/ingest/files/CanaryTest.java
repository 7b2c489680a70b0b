package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of people in a file's other columns reach nothing that is kept or shown. */
class CanaryTest {
  private static final String CANARY = "Nguyễn Thị Hoàng Yến Canary";
  private static final String HEADER =
      "author,from," + TestingImport.HEADER.strip() + ",comment," + CANARY + "\n";

  @TempDir private Path folder;

  @Test
  void ignoresForeignColumnsAndOnlyCountsThem() throws Exception {
    TestingImport testing = new TestingImport(folder);
    String good = "facebook:1,1001,photo,Chữ,,2026-02-01 08:00,2026-02-02 08:00,1,2,3,4";
    ImportOutcome outcome =
        testing.run(
            HEADER
                + wrapped(good)
                + wrapped(good)
                + wrapped(good.replace(",1,2,", ",1,5,"))
                + wrapped(good.replace(",1,2,", "," + CANARY + ",2,"))
                + wrapped(good.replace("1001", CANARY))
                + wrapped(good.replace("facebook:1,", "facebook:" + CANARY + ","))
                + wrapped(good.replace("photo", CANARY))
                + wrapped(good.replace("2026-02-01 08:00", CANARY))
                + wrapped(good.replace("Chữ,", "\"Chữ " + CANARY + ","))
                + wrapped(good + "," + CANARY));
    assertThat(outcome.summary().accepted()).isEqualTo(1);
    assertThat(outcome.summary().refused()).isEqualTo(7);
    assertThat(outcome.notes()).contains("4 cột không dùng.");
    assertThat(outcome.toString()).doesNotContain("Canary");
    assertThat(testing.reports()).hasSize(9);
    assertThat(testing.reports().toString()).doesNotContain("Canary");
    assertThat(testing.log().records().toString()).doesNotContain("Canary");
  }

  @Test
  void doesNotRepeatForeignHeadersInErrors() {
    TestingImport testing = new TestingImport(folder);
    assertThatThrownBy(() -> testing.run(CANARY + ",Mã kênh,Mã bài\n"))
        .isInstanceOf(ImportException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("Canary");
    assertThatThrownBy(() -> testing.run(CANARY + ",b\n"))
        .isInstanceOf(ImportException.class)
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("Canary");
  }

  private static String wrapped(String row) {
    return CANARY + "," + CANARY + "," + row + "," + CANARY + "," + CANARY + "\n";
  }
}
