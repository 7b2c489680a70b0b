package org.lantoa.stream.histories;

import java.time.Instant;
import java.util.List;
import org.lantoa.model.PostKey;
import org.lantoa.model.registry.Registry;

/** What random histories are about: few posts of few sources at instants where mistakes hide. */
final class Universe {
  private Universe() {}

  /** A post and when it was published. */
  record Post(PostKey key, Instant publishedAt) {}

  /**
   * Posts around the start of the log, at borders of days, months and years in Vietnam, and years
   * before; of a known source, of one that owners change, of one that becomes known later, of a
   * draft, and of one that nobody ever knows.
   */
  static List<Post> posts(Instant start) {
    return List.of(
        post("facebook:100:1", start.minusSeconds(1800)),
        post("facebook:100:2", Instant.parse("2025-06-30T16:59:59.999Z")),
        post("facebook:100:3", Instant.parse("2025-06-30T17:00:00Z")),
        post("facebook:200:4", Instant.parse("2025-12-31T16:59:59.999Z")),
        post("facebook:200:5", start.minusSeconds(24 * 3600)),
        post("facebook:300:6", start.minusSeconds(7 * 24 * 3600)),
        post("youtube:UCabcdefghijklmnopqrstuv:a1b2c3d4e5f", start.minusSeconds(30 * 24 * 3600)),
        post("facebook:900:8", start),
        post("facebook:555:9", start),
        post("facebook:300:10", Instant.parse("2019-02-28T17:00:00Z")));
  }

  private static Post post(String key, Instant publishedAt) {
    return new Post(PostKey.parse(key), publishedAt);
  }

  /** When logs start: on a plain day, and before a month and a year end in Vietnam. */
  static final List<Instant> STARTS =
      List.of(
          Instant.parse("2025-03-01T10:00:00Z"),
          Instant.parse("2025-06-30T16:40:00Z"),
          Instant.parse("2025-12-31T16:35:00Z"));

  static final List<String> TEXTS =
      List.of(
          "Hội nghị tổng kết",
          "Hội thi #DanVanKheo",
          "Mô hình dân vận khéo ở xã #XuanVeTrenBan",
          "xuân về trên bản");

  /** Campaigns that an erased text may have decided on; there never is one by the last name. */
  static final List<List<String>> MARKS =
      List.of(List.of(), List.of("dvk"), List.of("xuan", "dvk"), List.of("xuan", "bygone"));

  private static final List<String> BASE =
      List.of(
          "unit tinh",
          "unit huyen in tinh",
          "unit xa in huyen ..2025-06-30, tinh 2025-07-01..",
          "unit phuong in tinh 2025-07-01..",
          "source facebook:100 template of xa",
          "source facebook:200 template of huyen ..2025-06-30, phuong 2025-07-01..",
          "source youtube:UCabcdefghijklmnopqrstuv api of tinh",
          "draft facebook:900 template of xa",
          "campaign dvk 2025-01-01..2025-12-31 #DanVanKheo OR \"dân vận khéo\"");

  private static final List<List<String>> CHANGES =
      List.of(
          List.of(),
          List.of("source facebook:300 template of huyen"),
          List.of("source facebook:300 api of xa", "source facebook:900 template of xa"),
          List.of("campaign xuan 2025-06-30..2026-01-31 #XuanVeTrenBan OR \"xuân về\""),
          List.of("campaign dvk 2025-06-30..2025-06-30 \"dân vận khéo\""),
          List.of("unit xa in huyen", "source facebook:200 template of xa"),
          List.of("drop facebook:100", "drop dvk"),
          List.of("draft facebook:100 template of xa", "source facebook:200 api of huyen"),
          List.of("zone Asia/Tokyo", "source facebook:300 template of huyen 2025-01-01.."),
          List.of("campaign dvk 2025-01-01..2025-12-31 \"", "unit xa"));

  /** How many registries there are. */
  static int registries() {
    return CHANGES.size();
  }

  /** One of the registries; the first is the base of all. */
  static Registry registry(int number) {
    RegistryText text = new RegistryText();
    BASE.forEach(text::take);
    CHANGES.get(number).forEach(text::take);
    return text.build();
  }
}
