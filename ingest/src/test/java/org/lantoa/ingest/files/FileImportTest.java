package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;

class FileImportTest {
  private static final String ROW =
      "facebook:1,1001,photo,Ra quân làm đường,https://www.facebook.com/1/posts/1001,"
          + "2026-02-01 08:00,02/02/2026 08:00,1.206,0,\"86,261\",";
  private static final Instant PUBLISHED = Instant.parse("2026-02-01T01:00:00Z");
  private static final Instant OBSERVED = Instant.parse("2026-02-02T01:00:00Z");
  private static final PostKey POST = PostKey.parse("facebook:1:1001");

  @TempDir private Path folder;
  private TestingImport testing;

  @BeforeEach
  void prepare() {
    testing = new TestingImport(folder);
  }

  @Test
  void appendsContentThenObservationUnderThePostsKey() throws Exception {
    ImportOutcome outcome = testing.rows(ROW);
    assertThat(outcome.summary()).isEqualTo(new ImportSummary(1, 1, 0, 0, 0, 1, 1, 1206, 0, 86261));
    assertThat(testing.log().records())
        .extracting(TestingRecordLog.Appended::topic, TestingRecordLog.Appended::key)
        .containsExactly(
            tuple(Topic.CONTENTS, POST.text()), tuple(Topic.OBSERVATIONS, POST.text()));
    assertThat(testing.contents())
        .containsExactly(
            new Content(
                POST,
                ContentKind.PHOTO,
                "Ra quân làm đường",
                "https://www.facebook.com/1/posts/1001",
                PUBLISHED,
                OBSERVED));
    assertThat(testing.observations())
        .containsExactly(
            new Observation(
                POST,
                CountingOrigin.TEMPLATE,
                PUBLISHED,
                OBSERVED,
                false,
                Counts.of(1206, 0, 86261)));
  }

  @Test
  void keepsUnknownCountsUnknownAndZeroZero() throws Exception {
    testing.rows("facebook:1,1001,,,,2026-02-01 08:00,2026-02-02 08:00,,0,—,");
    Counts counts = testing.observations().get(0).counts();
    assertThat(counts.isKnown(Measure.SHARES)).isFalse();
    assertThat(counts.of(Measure.COMMENTS).value()).hasValue(0);
    assertThat(counts.isKnown(Measure.REACTIONS)).isFalse();
    assertThat(counts.isKnown(Measure.VIEWS)).isFalse();
  }

  @Test
  void readsReactionTypesWithoutDerivingAny() throws Exception {
    testing.run(
        "Mã kênh,Mã bài,Đăng lúc,Đo lúc,Lượt cảm xúc,Thích,Yêu thích,Thương thương,Khác\n"
            + "facebook:1,1001,2026-02-01 08:00,2026-02-02 08:00,100,60,,5,\n");
    Counts counts = testing.observations().get(0).counts();
    assertThat(counts.of(Measure.LIKE).value()).hasValue(60);
    assertThat(counts.of(Measure.CARE).value()).hasValue(5);
    assertThat(counts.isKnown(Measure.LOVE)).isFalse();
    assertThat(counts.isKnown(Measure.OTHER)).isFalse();
  }

  @Test
  void keepsTheRemainderOfReactionsUnlessTypesExceedTheTotal() throws Exception {
    testing
        .registry(TestingImport.registryOf(TestingImport.source("facebook:1", true)))
        .observedAt(OBSERVED);
    ImportOutcome outcome =
        testing.run(
            "status_id,status_type,status_published,num_reactions,num_comments,num_shares,"
                + "num_likes,num_loves,num_wows,num_hahas,num_sads,num_angrys,Column1\n"
                + "1_1,photo,1/31/2026 8:00,100,2,3,60,10,0,0,0,0,\n"
                + "1_2,video,1/31/2026 8:00,50,2,3,60,10,0,0,0,0,\n"
                + "1_3,link,1/31/26 08:00,50,2,3,50,,0,0,0,0,\n");
    assertThat(testing.observations())
        .extracting(o -> o.counts().of(Measure.OTHER).toString())
        .containsExactly("30", "—", "—");
    assertThat(testing.observations().get(1).counts().of(Measure.REACTIONS).value()).hasValue(50);
    assertThat(testing.observations().get(1).counts().of(Measure.LIKE).value()).hasValue(60);
    assertThat(outcome.notes())
        .anyMatch(note -> note.startsWith("1 dòng có các loại cảm xúc"))
        .anyMatch(note -> note.startsWith("3 dòng thuộc kênh lấy tổng từ nguồn số liệu khác"))
        .contains(
            "1 cột không dùng.",
            "Thời điểm không ghi múi giờ được hiểu theo múi giờ " + "Asia/Ho_Chi_Minh.");
  }

  @Test
  void takesRowsOfAnotherOriginIntoHistoryAndSaysSo() throws Exception {
    ImportOutcome outcome =
        testing.rows(ROW.replace("facebook:1,", "facebook:3,").replace("/1/", "/3/"));
    assertThat(outcome.summary().accepted()).isEqualTo(1);
    assertThat(outcome.notes()).anyMatch(note -> note.contains("chỉ lưu vào lịch sử"));
  }

  @Test
  void readsOtherSeparatorsByteOrderMarkAndLooseHeaders() throws Exception {
    for (String delimiter : List.of(",", ";", "\t")) {
      String file =
          "\uFEFF"
              + String.join(delimiter, "MA KENH", "mã  bài", "Đăng_lúc", "đo lúc", "LƯỢT CHIA SẺ")
              + "\r\n"
              + String.join(
                  delimiter, "facebook:1", "1001", "2026-02-01 08:00", "2026-02-02 08:00", "7")
              + "\r\n";
      assertThat(testing.run(file).summary().shares()).as(delimiter).isEqualTo(7);
    }
  }

  @Test
  void readsRowsWhoseTrailingEmptyCellsASpreadsheetLeftOut() throws Exception {
    ImportOutcome outcome = testing.rows("facebook:1,1001,,,,2026-02-01 08:00,2026-02-02 08:00,7");
    assertThat(outcome.summary().shares()).isEqualTo(7);
    assertThat(testing.observations().get(0).counts().isKnown(Measure.COMMENTS)).isFalse();
  }

  @Test
  void composesTheLettersOfTexts() throws Exception {
    String decomposed = java.text.Normalizer.normalize(ROW, java.text.Normalizer.Form.NFD);
    testing.rows(decomposed);
    assertThat(testing.contents()).extracting(Content::text).containsExactly("Ra quân làm đường");
  }

  @Test
  void skipsBlankLinesWithoutCountingThem() throws Exception {
    assertThat(testing.rows("", ROW, ",,,,,,,,,,", "").summary().rows()).isEqualTo(1);
  }

  @Test
  void keepsAllowListedFieldsOfARefusedRow() throws Exception {
    testing.rows(ROW.replace("facebook:1,", "facebook:2,"), ROW.replace("1.206", "1.5"));
    List<Rejection> rejections = new ArrayList<>();
    for (TestingRecordLog.Appended record : testing.log().records(Topic.REJECTED)) {
      rejections.add(RecordCodec.REJECTED.read(record.json().getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(rejections)
        .extracting(Rejection::reason)
        .containsExactly("draft-source", "count-fraction");
    assertThat(rejections.get(0).fields())
        .isEqualTo(
            Map.of(
                "file", "tệp.csv",
                "row", "2",
                "origin", "template",
                "column", "Mã kênh",
                "post", "facebook:2:1001",
                "source", "facebook:2",
                "publishedAt", PUBLISHED.toString()));
    assertThat(rejections.get(1).fields())
        .isEqualTo(
            Map.of(
                "file", "tệp.csv",
                "row", "3",
                "origin", "template",
                "column", "Lượt chia sẻ",
                "value", "1.5"));
  }

  @Test
  void saysHowMuchStandsWhenTheBrokerGoesAway() {
    testing.log().goAway();
    assertThatThrownBy(() -> testing.locale(Locale.ENGLISH).rows(ROW))
        .isInstanceOfSatisfying(
            ImportException.class,
            failed -> {
              assertThat(failed.code()).isEqualTo("undelivered");
              assertThat(failed.isWrongUse()).isFalse();
              assertThat(failed)
                  .hasMessageContaining("0 records are confirmed")
                  .hasMessageContaining("nothing is counted twice")
                  .hasCauseInstanceOf(org.lantoa.ingest.log.AppendFailedException.class);
            });
  }
}
