package org.lantoa.ingest.watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.ingest.watched.TestingFolder.BAD;
import static org.lantoa.ingest.watched.TestingFolder.GOOD;
import static org.lantoa.ingest.watched.TestingFolder.HEADER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.table.Row;
import org.lantoa.ingest.table.Table;
import org.lantoa.ingest.table.TestingParcel;
import org.lantoa.ingest.table.TestingWorkbook;
import org.lantoa.model.topic.Topic;

class WatchedReportsTest {
  private static final String CANARY = "Nguyễn Thị CanaryHoangYen";

  @TempDir private Path root;
  private TestingFolder folder;

  @BeforeEach
  void open() throws IOException {
    folder = new TestingFolder(root.resolve("hộp")).open();
  }

  @AfterEach
  void close() throws IOException {
    folder.close();
  }

  private JsonNode json(String path) throws IOException {
    return new ObjectMapper().readTree(folder.text(path));
  }

  private void failsWith(String name, String content, String code, String remedy)
      throws IOException {
    folder.drop(name, content);
    folder.passQuietly();
    JsonNode record = json("failed/" + name + ".bao-cao.json");
    assertThat(record.path("code").asText()).isEqualTo(code);
    assertThat(record.path("outcome").asText()).isEqualTo("failed");
    assertThat(folder.text("failed/" + name + ".bao-cao.txt"))
        .contains("KHÔNG NHẬP ĐƯỢC")
        .contains(remedy)
        .contains("thả tệp vào hộp nhận tệp một lần nữa");
    assertThat(folder.text("failed/" + name)).isEqualTo(content);
    assertThat(folder.ground().records().records(Topic.OBSERVATIONS)).isEmpty();
  }

  @Test
  void takesTheTimeOfObservationFromTheNameAloneAndNeverFromTheFilesOwnTime() throws Exception {
    String rows = "Mã kênh,Mã bài,Đăng lúc,Lượt chia sẻ\nfacebook:1,1001,2026-02-01 08:00,5\n";
    failsWith("a.csv", rows, "observed-at-required", "so-lieu@2026-01-31T08-30.csv");
    failsWith("a@2026-02-02.csv", rows, "name-time-malformed", "so-lieu@2026-01-31T08-30.csv");
    failsWith("a@2099-02-02T08-00.csv", rows, "observed-at-in-future", "sửa tên tệp");
    folder.drop("a@2026-02-02T08-00.csv", rows);
    folder.passQuietly();
    assertThat(folder.ground().records().records(Topic.OBSERVATIONS))
        .singleElement()
        .satisfies(record -> assertThat(record.json()).contains("2026-02-02T01:00:00Z"));
    assertThat(json("done/a@2026-02-02T08-00.csv.bao-cao.json").path("observedAt").asText())
        .isEqualTo("2026-02-02T01:00:00Z");
    assertThat(folder.text("done/a@2026-02-02T08-00.csv.bao-cao.txt"))
        .contains("Thời điểm đo, theo tên tệp: 02/02/2026 08:00");
  }

  @Test
  void refusesDatesWhoseOrderNobodyCanKnow() throws Exception {
    failsWith(
        "meta@2026-02-02T08-00.csv",
        "Post ID,Page ID,Publish time,Date,Shares\n7,1,02/01/2025 08:00,Lifetime,1\n",
        "date-order-required",
        "năm trước");
  }

  @Test
  void readsATableByTheMappingBesideItWhichGoesAlong() throws Exception {
    String table = "Bài,Ngày,Lúc lấy,Chia sẻ\n1001,2026-02-01 08:00,2026-02-02 08:00,5\n";
    failsWith("b.csv", table, "header-missing", ".mapping.yaml");
    folder.drop(
        "a.csv.mapping.yaml",
        """
        origin: template
        key: id
        source: facebook:1
        columns: {post: Bài, published: Ngày, observed: Lúc lấy, shares: Chia sẻ}
        """);
    folder.drop("a.csv", table);
    folder.passQuietly();
    assertThat(folder.names("done"))
        .containsExactly("a.csv", "a.csv.bao-cao.json", "a.csv.bao-cao.txt", "a.csv.mapping.yaml");
    assertThat(folder.observations()).isEqualTo(1);
    assertThat(folder.names("")).isEmpty();
  }

  @Test
  void writesRefusedRowsIntoAWorkbookThatCanBeDroppedOnceItIsCorrected() throws Exception {
    folder.drop("a.csv", HEADER + GOOD + BAD);
    folder.passQuietly();
    assertThat(folder.text("done/a.csv.bao-cao.txt"))
        .contains("đã nhập, nhưng 1 dòng không được nhận")
        .contains("- Dòng 3, cột “Lượt chia sẻ”, giá trị “1.5”: từ chối.")
        .contains("ngay trong tệp a.bi-tu-choi.xlsx")
        .doesNotContain(".taken");
    JsonNode record = json("done/a.csv.bao-cao.json");
    assertThat(record.path("refusedRows").asText()).isEqualTo("a.bi-tu-choi.xlsx");
    assertThat(record.path("rows").path(0).path("code").asText()).isEqualTo("count-fraction");
    Path refused = root.resolve("hộp/done/a.bi-tu-choi.xlsx");
    try (Table table = Table.open(refused)) {
      Row header = table.next();
      Row row = table.next();
      assertThat(header).isNotNull();
      assertThat(row == null ? null : row.cells()).contains("1.5", "1002");
    }
    // Not corrected, it is refused again, under another name.
    Files.copy(refused, root.resolve("hộp/a.bi-tu-choi.xlsx"));
    folder.passQuietly();
    assertThat(folder.names("failed"))
        .containsExactly(
            "a.bi-tu-choi-2.xlsx",
            "a.bi-tu-choi-2.xlsx.bao-cao.json",
            "a.bi-tu-choi-2.xlsx.bao-cao.txt",
            "a.bi-tu-choi-3.xlsx");
    assertThat(json("failed/a.bi-tu-choi-2.xlsx.bao-cao.json").path("code").asText())
        .isEqualTo("nothing-taken");
    assertThat(json("failed/a.bi-tu-choi-2.xlsx.bao-cao.json").path("refusedRows").asText())
        .isEqualTo("a.bi-tu-choi-3.xlsx");
  }

  @Test
  void knowsFiguresThatUnitsReportByTheirHeaderAsImportDoes() throws Exception {
    folder.drop("a.csv", "Mã đơn vị,Kỳ báo cáo,Mã chỉ tiêu,Số liệu\nxa-a,2026-01,buoi,12\n");
    folder.passQuietly();
    assertThat(json("done/a.csv.bao-cao.json").path("kind").asText()).isEqualTo("reported");
    assertThat(json("done/a.csv.bao-cao.json").path("summary").path("recorded").asInt())
        .isEqualTo(1);
    assertThat(folder.text("done/a.csv.bao-cao.txt")).contains("1 số mới");
    assertThat(folder.ground().records().records(Topic.REPORTED)).hasSize(1);
  }

  @Test
  void speaksTheOperatorsLanguage() throws Exception {
    folder.close();
    folder = new TestingFolder(root.resolve("inbox")).english().open();
    folder.drop("a.csv", HEADER + GOOD + BAD);
    folder.passQuietly();
    assertThat(folder.text("done/a.csv.bao-cao.txt"))
        .contains("Result: imported, but 1 row was not taken.")
        .contains("Row 3, column “Lượt chia sẻ”, value “1.5”: refused.")
        .contains("Correct these rows in the file a.bi-tu-choi.xlsx");
    assertThat(folder.told())
        .containsExactly("Inbox: a.csv was imported, 1 row counts, 1 does not.");
  }

  @Test
  void repeatsNoNameThatStandsInAFile() throws Exception {
    String header = "author," + HEADER.strip() + "," + CANARY + "\n";
    String rows =
        wrapped(GOOD)
            + wrapped(GOOD.replace(",5", ",6"))
            + wrapped(GOOD.replace("1001", CANARY))
            + wrapped(GOOD.replace("facebook:1", "facebook:" + CANARY))
            + wrapped(GOOD.replace("2026-02-01 08:00", CANARY))
            + wrapped(BAD.replace("1.5", CANARY))
            + wrapped("\"" + CANARY + "," + GOOD);
    folder.drop("a.csv", header + rows);
    folder.drop("b.csv", CANARY + ",b\n" + CANARY + ",1\n");
    folder.drop("c.csv.mapping.yaml", CANARY + "\n");
    folder.drop("c.csv", CANARY + "\n");
    Path workbook =
        TestingWorkbook.write(root.resolve("d.xlsx"), book -> sheets(book, CANARY, "Trang 1"));
    folder.drop("d.xlsx", Files.readAllBytes(workbook));
    folder.passQuietly();
    assertThat(folder.names("done")).contains("a.csv", "a.bi-tu-choi.xlsx", "d.xlsx");
    assertThat(folder.names("failed")).contains("b.csv", "c.csv");
    assertThat(folder.text("done/d.xlsx.bao-cao.txt")).contains("chỉ một trang được đọc");
    for (String room : new String[] {"done", "failed"}) {
      for (String name : folder.names(room)) {
        if (name.contains(".bao-cao.")) {
          assertThat(folder.text(room + "/" + name)).as(name).doesNotContain("Canary");
        }
      }
    }
    try (Table table = Table.open(root.resolve("hộp/done/a.bi-tu-choi.xlsx"))) {
      for (Row row = table.next(); row != null; row = table.next()) {
        assertThat(row.cells()).noneMatch(cell -> cell.contains("Canary"));
      }
    }
    assertThat(folder.told().toString()).doesNotContain("Canary");
    assertThat(folder.ground().records().records().toString()).doesNotContain("Canary");
  }

  private static String wrapped(String row) {
    return CANARY + "," + row.strip() + "," + CANARY + "\n";
  }

  private static void sheets(Workbook book, String... names) {
    for (String name : names) {
      TestingWorkbook.fill(
          book,
          name,
          new Object[] {"Mã kênh", "Mã bài", "Đăng lúc", "Đo lúc", "Lượt chia sẻ"},
          new Object[] {"facebook:1", "1009", "2026-02-01 08:00", "2026-02-02 08:00", "5"});
    }
  }

  @Test
  void putsHostileFilesAwayAndGoesOn() throws Exception {
    folder.drop("a.xlsx", TestingParcel.ofRows("<row><c t=\"s\"><v>9</v></c></row>").bytes());
    folder.drop(
        "b.xlsx",
        TestingParcel.ofRows("<row><c><v>" + "9".repeat(40_000_000) + "</v></c></row>").bytes());
    folder.drop("c.csv", "\"".repeat(300_000));
    folder.drop("d.pdf", "%PDF-1.7");
    folder.drop("e.csv", "");
    folder.drop("f", new byte[] {0, 1, 2, 3});
    folder.drop("g.csv", HEADER + GOOD);
    folder.passQuietly();
    assertThat(folder.names("")).isEmpty();
    assertThat(folder.names("failed"))
        .contains("a.xlsx", "b.xlsx", "c.csv", "d.pdf", "e.csv", "f")
        .hasSize(18);
    assertThat(folder.names("done")).contains("g.csv");
    assertThat(folder.looks().problem()).isEmpty();
  }
}
