package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;

/** Files as the platforms export them, made up and as dirty as real ones. */
class PresetFilesTest {
  @TempDir private Path folder;
  private TestingImport testing;

  @BeforeEach
  void prepare() {
    testing =
        new TestingImport(folder)
            .observedAt(Instant.parse("2026-02-02T01:00:00Z"))
            .registry(
                TestingImport.registryOf(
                    TestingImport.source("facebook:1", true),
                    TestingImport.library("facebook:7", "9001")));
  }

  @Test
  void readsTheContentExportOfMetaBusinessSuite() throws Exception {
    ImportOutcome outcome = testing.resource("mbs.csv");
    assertThat(outcome.summary()).isEqualTo(new ImportSummary(8, 3, 0, 0, 5, 3, 1, 12, 41, 110));
    assertThat(testing.contents())
        .extracting(c -> c.post().text(), Content::text, Content::kind)
        .containsExactly(
            tuple(
                "facebook:1:122158000000000001",
                "Ra quân làm đường,\ntrồng hoa",
                ContentKind.PHOTO),
            tuple("facebook:1:122158000000000002", "Hội nghị “Dân vận khéo”", ContentKind.VIDEO),
            tuple("facebook:1:122158000000000003", "Đại hội xã A", ContentKind.VIDEO));
    assertThat(testing.observations())
        .extracting(Observation::publishedAt, Observation::origin)
        .containsExactly(
            tuple(Instant.parse("2025-09-28T11:12:00Z"), CountingOrigin.META_BUSINESS_SUITE),
            tuple(Instant.parse("2025-10-05T00:30:00Z"), CountingOrigin.META_BUSINESS_SUITE),
            tuple(Instant.parse("2025-10-06T00:30:00Z"), CountingOrigin.META_BUSINESS_SUITE));
    assertThat(counts(0)).isEqualTo("1206 10 40 100");
    assertThat(counts(1)).isEqualTo("0 2 0 7");
    assertThat(counts(2)).as("views of a crosspost, and no shares said").isEqualTo("— — 1 3");
    assertThat(testing.reports())
        .extracting(RowReport::code, RowReport::column, RowReport::value)
        .containsExactly(
            tuple("not-lifetime", "Date", "10/07/2025"),
            tuple("key-damaged-by-spreadsheet", "POST ID", "1.22158E+17"),
            tuple("key-contradictory", "POST ID", "122158000000000006"),
            tuple("count-fraction", "Reactions", "1.5"),
            tuple("count-malformed", "Reactions", null));
    assertThat(outcome.notes())
        .anyMatch(note -> note.contains("Asia/Ho_Chi_Minh"))
        .anyMatch(note -> note.contains("“publish time”") && note.contains("mdy"))
        .anyMatch(note -> note.startsWith("3 dòng thuộc kênh lấy tổng từ nguồn số liệu khác"));
  }

  @Test
  void takesTheZoneThatTheCallNames() throws Exception {
    testing.options(
        new ImportOptions(
            null, null, ZoneId.of("America/Sao_Paulo"), null, RefusedRowsPlace.nowhere()));
    testing.resource("mbs.csv");
    assertThat(testing.observations().get(0).publishedAt())
        .isEqualTo(Instant.parse("2025-09-28T21:12:00Z"));
  }

  @Test
  void readsTheSearchExportOfCrowdTangle() throws Exception {
    ImportOutcome outcome = testing.resource("crowdtangle.csv");
    assertThat(outcome.summary().accepted()).isEqualTo(3);
    assertThat(testing.observations())
        .extracting(o -> o.post().text(), Observation::publishedAt)
        .containsExactly(
            tuple("facebook:1:2001", Instant.parse("2021-07-05T21:02:45Z")),
            tuple("facebook:1:2002", Instant.parse("2021-07-06T01:00:00Z")),
            tuple("facebook:1:2003", Instant.parse("2021-07-07T12:00:00Z")));
    assertThat(counts(0)).as("a photo has no views").isEqualTo("— 1137 5000 401000");
    assertThat(counts(1)).isEqualTo("1500 3 2 11");
    assertThat(counts(2)).as("a type that is not known").isEqualTo("— 1 2 —");
    assertThat(testing.contents().get(0).text()).isEqualTo("Ra quân\nlàm đường");
    assertThat(testing.reports())
        .extracting(RowReport::code, RowReport::column)
        .containsExactly(
            tuple("zone-unknown", "Post Created"),
            tuple("interactions-differ", "Total Interactions"),
            tuple("count-fraction", "Likes"),
            tuple("key-link-not-unique", "URL"),
            tuple("unknown-source", "Facebook Id"));
  }

  @Test
  void takesAZoneOfManyMeaningsForTheOneThatTheCallNames() throws Exception {
    testing.options(
        new ImportOptions(
            null, null, ZoneId.of("America/Chicago"), null, RefusedRowsPlace.nowhere()));
    testing.resource("crowdtangle.csv");
    assertThat(testing.observations())
        .filteredOn(o -> o.post().postId().equals("2004"))
        .extracting(Observation::publishedAt)
        .containsExactly(Instant.parse("2021-07-08T13:00:00Z"));
    assertThat(testing.observations().get(0).publishedAt())
        .as("a zone that is plain stays")
        .isEqualTo(Instant.parse("2021-07-05T21:02:45Z"));
  }

  @Test
  void readsMetaContentLibraryForSourcesOfThatOriginOnly() throws Exception {
    ImportOutcome outcome = testing.resource("content-library.csv");
    assertThat(testing.observations())
        .extracting(o -> o.post().text(), Observation::publishedAt)
        .containsExactly(
            tuple("facebook:7:700001", Instant.parse("2026-01-05T08:00:00Z")),
            tuple("facebook:7:700002", Instant.parse("2026-01-06T08:00:00Z")));
    assertThat(counts(0)).isEqualTo("900 3 4 12");
    assertThat(counts(1)).as("views of another day").isEqualTo("— 3 4 20");
    assertThat(testing.observations().get(1).counts().of(Measure.OTHER).value()).hasValue(8);
    assertThat(testing.reports())
        .extracting(RowReport::code, RowReport::column)
        .containsExactly(
            tuple("not-by-office", "Bài của đơn vị"),
            tuple("zone-missing", "creation_time"),
            tuple("ids-not-shared", "surface.id"),
            tuple("key-damaged-by-spreadsheet", "id"));
    assertThat(outcome.notes()).anyMatch(note -> note.startsWith("1 dòng có lượt xem"));
  }

  @Test
  void readsTheTemplateUnderEnglishHeaders() throws Exception {
    ImportOutcome outcome =
        testing.run(
            "Source,Post,Kind,Text,Published at,Observed at,Shares,Comments,Reactions,By office\n"
                + "facebook:1,1_77,photo,News,31/01/2026 08:30,02/02/2026 08:00,1.206,0,5,yes\n"
                + "facebook:1,1_78,photo,News,31/01/2026 08:30,02/02/2026 08:00,1.206,0,5,no\n");
    assertThat(outcome.summary()).isEqualTo(new ImportSummary(2, 1, 0, 0, 1, 1, 1, 1206, 0, 5));
    assertThat(testing.reports())
        .extracting(RowReport::code, RowReport::column)
        .containsExactly(tuple("not-by-office", "By office"));
  }

  @Test
  void leavesAColumnOfCommentTextsBesideTheTemplatesOwnUnread() throws Exception {
    testing.run(
        "comments,Mã kênh,Mã bài,Đăng lúc,Đo lúc,Lượt bình luận\n"
            + "HoangYen viết,facebook:1,1_77,31/01/2026 08:30,02/02/2026 08:00,6\n");
    assertThat(counts(0)).isEqualTo("— — 6 —");
    assertThat(testing.log().records().toString()).doesNotContain("HoangYen");
  }

  @Test
  void refusesAFileOfAnotherPresetThanTheCallNames() {
    testing.options(new ImportOptions("crowdtangle", null, null, null, RefusedRowsPlace.nowhere()));
    assertThat(code(() -> testing.resource("mbs.csv"))).isIn("header-unknown", "header-missing");
    testing.options(new ImportOptions("crowdtangel", null, null, null, RefusedRowsPlace.nowhere()));
    assertThat(code(() -> testing.resource("mbs.csv"))).isEqualTo("preset-unknown");
    assertThat(testing.log().records()).isEmpty();
  }

  @Test
  void readsMetaBusinessSuitesExportInVietnamese() throws Exception {
    ImportOutcome outcome =
        testing.run(
            "ID bài viết,ID Trang,Tên Trang,Tiêu đề,Mô tả,Thời lượng (giây),Thời gian đăng,"
                + "Liên kết vĩnh viễn,Loại bài viết,Bình luận về dữ liệu,Ngày,Lượt xem,"
                + "Số người tiếp cận,\"Cảm xúc, bình luận và lượt chia sẻ\",Cảm xúc,Bình luận,"
                + "Lượt chia sẻ\n"
                + "122158000000000001,1,Trang xã A,,Ra quân làm đường,0,09/28/2025 18:12,"
                + "https://www.facebook.com/1/posts/122158000000000001,Thước phim,,Trọn đời,\"1,206\","
                + "9999,150,100,40,10\n"
                + "122158000000000002,1,Trang xã A,,Hội nghị,0,09/29/2025 18:12,,Ảnh,,09/30/2025,5,"
                + "9999,150,100,40,10\n");
    assertThat(outcome.summary()).isEqualTo(new ImportSummary(2, 1, 0, 0, 1, 1, 1, 10, 40, 100));
    assertThat(testing.reports()).extracting(RowReport::code).containsExactly("not-lifetime");
    assertThat(counts(0)).as("views may be those of several posts").isEqualTo("— 10 40 100");
    assertThat(testing.observations().get(0).origin())
        .isEqualTo(CountingOrigin.META_BUSINESS_SUITE);
    assertThat(testing.contents().get(0).kind()).isEqualTo(ContentKind.VIDEO);
    assertThat(testing.contents().get(0).text()).isEqualTo("Ra quân làm đường");
  }

  @Test
  void saysOfEachPresetWhoseCountsAndWhichKey() {
    assertThat(FileImport.presets())
        .extracting(FileImport.Preset::name)
        .containsExactly(
            "template", "meta-business-suite", "crowdtangle", "meta-content-library", "uci");
    for (FileImport.Preset preset : FileImport.presets()) {
      assertThat(preset.origin().wireName()).isEqualTo(preset.name());
      assertThat(preset.keyColumns()).isNotEmpty();
    }
  }

  @Test
  void showsNoCanaryOfAnyPreset() throws Exception {
    testing
        .options(new ImportOptions(null, null, null, null, new RefusedRowsPlace.Beside(folder)))
        .registry(
            TestingImport.registryOf(
                TestingImport.source("facebook:1", true),
                TestingImport.group("facebook:5"),
                TestingImport.library("facebook:7", "9001")));
    for (String name : List.of("mbs.csv", "crowdtangle.csv", "content-library.csv", "group.csv")) {
      ImportOutcome outcome = testing.resource(name);
      assertThat(outcome.summary().refused()).as(name).isPositive();
      assertThat(outcome.toString()).as(name).doesNotContain("HoangYen");
      Path refused = folder.resolve(name.replace(".csv", ".bi-tu-choi.xlsx"));
      assertThat(TestingImport.cells(refused).toString())
          .contains("Mã lý do")
          .doesNotContain("HoangYen");
    }
    assertThat(testing.reports().toString()).doesNotContain("HoangYen");
    assertThat(testing.log().records().toString()).doesNotContain("HoangYen");
  }

  /** Views, shares, comments and reactions of an observation. */
  private String counts(int observation) throws Exception {
    Counts counts = testing.observations().get(observation).counts();
    return String.join(
        " ",
        counts.of(Measure.VIEWS).toString(),
        counts.of(Measure.SHARES).toString(),
        counts.of(Measure.COMMENTS).toString(),
        counts.of(Measure.REACTIONS).toString());
  }

  private interface Import {
    void run() throws ImportException;
  }

  private static String code(Import run) {
    try {
      run.run();
      return "";
    } catch (ImportException refused) {
      return refused.code();
    }
  }
}
