package org.lantoa.local.sample;

import java.util.List;
import java.util.Locale;
import org.lantoa.model.reported.ReportedMeasure;

/**
 * What units of the made-up province report by hand.
 *
 * @param id its id in the registry
 * @param name as pages show it
 * @param nameEn as English pages show it
 */
record SampleIndicator(String id, String name, String nameEn, ReportedMeasure measure) {
  static final SampleIndicator TALKS =
      new SampleIndicator(
          "buoi-tuyen-truyen", "Buổi tuyên truyền miệng", "Talks held", ReportedMeasure.SESSIONS);
  static final SampleIndicator ATTENDANCES =
      new SampleIndicator(
          "luot-nghe",
          "Lượt người dự các buổi tuyên truyền",
          "Attendances at talks",
          ReportedMeasure.ATTENDANCES);
  static final SampleIndicator BROADCASTS =
      new SampleIndicator(
          "phat-thanh",
          "Lượt phát trên hệ thống truyền thanh cơ sở",
          "Broadcasts over local loudspeakers",
          ReportedMeasure.BROADCASTS);
  static final SampleIndicator BANNERS =
      new SampleIndicator("bang-ron", "Băng rôn đã treo", "Banners hung", ReportedMeasure.BANNERS);
  static final SampleIndicator POSTS =
      new SampleIndicator(
          "bai-dang", "Bài đã đăng trên các kênh", "Posts published", ReportedMeasure.POSTS);
  static final SampleIndicator SHARES =
      new SampleIndicator(
          "chia-se-nhan-duoc",
          "Lượt chia sẻ các bài nhận được",
          "Shares that posts received",
          ReportedMeasure.SHARES_RECEIVED);

  /** All of them, in the order in which they are shown. */
  static final List<SampleIndicator> ALL =
      List.of(TALKS, ATTENDANCES, BROADCASTS, BANNERS, POSTS, SHARES);

  /** The unit of counting, as templates have it. */
  String counted() {
    return measure.label(Locale.forLanguageTag("vi"));
  }
}
