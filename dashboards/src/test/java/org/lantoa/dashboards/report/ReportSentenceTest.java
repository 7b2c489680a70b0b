package org.lantoa.dashboards.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;
import org.lantoa.search.archive.PeriodFigures;

final class ReportSentenceTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
  private static final LocalDate TO = LocalDate.of(2023, 12, 31);

  @Test
  void saysTheFourNumbersAsOfficesSignThem() {
    PeriodFigures figures = figures(3_382, sums(1_206, 1_661, 86_261), all(3_382), 0);

    assertThat(ReportSentence.of("UBND xã An Phú", FROM, TO, figures, VIETNAMESE))
        .isEqualTo(
            "Giai đoạn 2022–2023, UBND xã An Phú: đăng 3.382 bài; các bài nhận được 1.206 lượt"
                + " chia sẻ, 1.661 lượt bình luận, 86.261 lượt cảm xúc.");
    assertThat(ReportSentence.of("UBND xã An Phú", FROM, TO, figures, Locale.ENGLISH))
        .isEqualTo(
            "In 2022–2023, UBND xã An Phú: published 3,382 posts; the posts received 1,206"
                + " shares, 1,661 comments, 86,261 reactions.");
  }

  @Test
  void saysFromHowManyPostsASumIs() {
    PeriodFigures figures = figures(43, sums(5, 6, 7), known(41, 43, 43), 0);

    assertThat(ReportSentence.of("Xã A", FROM, TO, figures, VIETNAMESE))
        .endsWith(
            "5 lượt chia sẻ, 6 lượt bình luận, 7 lượt cảm xúc (lượt chia sẻ: từ 41 trên 43 bài).");
  }

  @Test
  void namesAMeasureThatNobodyKnowsInsteadOfAZero() {
    PeriodFigures figures = figures(43, sums(0, 6, 7), known(0, 43, 40), 0);

    assertThat(ReportSentence.of("Xã A", FROM, TO, figures, VIETNAMESE))
        .endsWith(
            "các bài nhận được 6 lượt bình luận, 7 lượt cảm xúc (lượt chia sẻ: chưa có số liệu;"
                + " lượt cảm xúc: từ 40 trên 43 bài).");
  }

  @Test
  void saysThatNothingIsKnown() {
    PeriodFigures figures = figures(2, Tally.zero(), Tally.zero(), 0);

    assertThat(ReportSentence.of("Xã A", FROM, TO, figures, VIETNAMESE))
        .endsWith("đăng 2 bài; chưa có số liệu về lượt chia sẻ, lượt bình luận, lượt cảm xúc.");
  }

  @Test
  void keepsKnownZeros() {
    assertThat(
            ReportSentence.of("Xã A", FROM, TO, figures(1, sums(0, 0, 1), all(1), 0), VIETNAMESE))
        .endsWith(
            "đăng 1 bài; các bài nhận được 0 lượt chia sẻ, 0 lượt bình luận, 1 lượt cảm xúc.");
    assertThat(ReportSentence.of("Xã A", FROM, TO, figures(1, sums(0, 1, 2), all(1), 0), Locale.UK))
        .endsWith("published 1 post; the posts received 0 shares, 1 comment, 2 reactions.");
  }

  @Test
  void saysThatRemovedPostsAreIncluded() {
    assertThat(
            ReportSentence.of("Xã A", FROM, TO, figures(9, sums(1, 2, 3), all(9), 2), VIETNAMESE))
        .endsWith("3 lượt cảm xúc. Số liệu gồm cả 2 bài đã gỡ.");
  }

  @Test
  void saysThatNothingWasPublished() {
    PeriodFigures none = figures(0, Tally.zero(), Tally.zero(), 0);

    assertThat(ReportSentence.of("Xã A", FROM, TO, none, VIETNAMESE))
        .isEqualTo("Giai đoạn 2022–2023, Xã A: không đăng bài nào.");
  }

  @Test
  void saysThatItFollowsTodaysOrganisation() {
    PeriodFigures none = figures(0, Tally.zero(), Tally.zero(), 0);

    assertThat(
            ReportSentence.ofNow(
                "Xã A", FROM, TO, figures(1, sums(0, 1, 2), all(1), 0), VIETNAMESE))
        .isEqualTo(
            "Giai đoạn 2022–2023, Xã A (theo tổ chức hiện nay): đăng 1 bài; các bài nhận được 0"
                + " lượt chia sẻ, 1 lượt bình luận, 2 lượt cảm xúc.");
    assertThat(ReportSentence.ofNow("Xã A", FROM, TO, none, Locale.ENGLISH))
        .isEqualTo("In 2022–2023, Xã A (as organised now): published no posts.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2022-01-01|2022-12-31|Năm 2022|In 2022",
        "2022-01-01|2023-12-31|Giai đoạn 2022–2023|In 2022–2023",
        "2022-02-01|2022-02-28|Tháng 02/2022|In Feb 2022",
        "2024-02-01|2024-02-29|Tháng 02/2024|In Feb 2024",
        "2024-02-01|2024-02-28|Từ ngày 01/02/2024 đến ngày 28/02/2024|From 1 Feb 2024 to 28 Feb 2024",
        "2022-10-01|2022-12-31|Quý IV năm 2022|In the fourth quarter of 2022",
        "2022-02-01|2022-04-30|Từ tháng 02/2022 đến tháng 04/2022|From Feb 2022 to Apr 2022",
        "2022-12-01|2023-01-31|Từ tháng 12/2022 đến tháng 01/2023|From Dec 2022 to Jan 2023",
        "2022-02-01|2022-03-15|Từ ngày 01/02/2022 đến ngày 15/03/2022|From 1 Feb 2022 to 15 Mar 2022",
        "2022-03-15|2022-03-15|Ngày 15/03/2022|On 15 Mar 2022"
      })
  void namesThePeriodAsPeopleDo(
      LocalDate from, LocalDate to, String inVietnamese, String inEnglish) {
    PeriodFigures none = figures(0, Tally.zero(), Tally.zero(), 0);

    assertThat(ReportSentence.of("Xã A", from, to, none, VIETNAMESE))
        .isEqualTo(inVietnamese + ", Xã A: không đăng bài nào.");
    assertThat(ReportSentence.of("Xã A", from, to, none, Locale.ENGLISH))
        .isEqualTo(inEnglish + ", Xã A: published no posts.");
  }

  private static PeriodFigures figures(long posts, Tally sums, Tally known, long removed) {
    return new PeriodFigures(posts, sums, known, removed);
  }

  private static Tally sums(long shares, long comments, long reactions) {
    return Tally.of(
        Map.of(Measure.SHARES, shares, Measure.COMMENTS, comments, Measure.REACTIONS, reactions));
  }

  private static Tally known(long shares, long comments, long reactions) {
    return sums(shares, comments, reactions);
  }

  private static Tally all(long posts) {
    return known(posts, posts, posts);
  }
}
