package org.lantoa.dashboards.kibana;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The data views, one per alias of the archive. */
final class ArchiveViews {
  static final DataView POSTS =
      new DataView(
          "lantoa-posts",
          "Lan Tỏa: bài đăng",
          "publishedAt",
          labels(
              "publishedAt", "Đăng lúc",
              "observedAt", "Đo lúc",
              "removedAt", "Gỡ lúc",
              "post", "Bài",
              "kind", "Loại bài",
              "text", "Nội dung",
              "permalink", "Đường dẫn",
              "platform", "Nền tảng",
              "source", "Kênh",
              "unit", "Đơn vị phụ trách kênh",
              "path", "Đơn vị và các cấp trên",
              "campaigns", "Đợt tuyên truyền",
              "unknown", "Số liệu chưa biết",
              "counts.shares", "Lượt chia sẻ",
              "counts.comments", "Lượt bình luận",
              "counts.reactions", "Lượt cảm xúc",
              "counts.views", "Lượt xem"),
          List.of("permalink"));

  static final DataView POST_GAINS =
      new DataView(
          "lantoa-post-gains",
          "Lan Tỏa: mức tăng của từng bài",
          "at",
          labels(
              "at", "Tính vào lúc",
              "publishedAt", "Đăng lúc",
              "post", "Bài",
              "platform", "Nền tảng",
              "source", "Kênh",
              "unit", "Đơn vị phụ trách kênh",
              "path", "Đơn vị và các cấp trên",
              "campaigns", "Đợt tuyên truyền",
              "changes.shares.delta", "Lượt chia sẻ tăng thêm",
              "changes.comments.delta", "Lượt bình luận tăng thêm",
              "changes.reactions.delta", "Lượt cảm xúc tăng thêm",
              "changes.views.delta", "Lượt xem tăng thêm"),
          List.of());

  static final DataView HOURLY =
      new DataView(
          "lantoa-hourly",
          "Lan Tỏa: mức tăng theo giờ (luôn lọc theo scopeKind)",
          "hour",
          labels(
              "hour", "Giờ",
              "scope", "Phạm vi",
              "scopeKind", "Loại phạm vi",
              "unit", "Đơn vị (gồm cấp dưới)",
              "source", "Kênh",
              "campaign", "Đợt tuyên truyền",
              "postsPublished", "Số bài đăng",
              "gains.shares", "Lượt chia sẻ tăng thêm",
              "gains.comments", "Lượt bình luận tăng thêm",
              "gains.reactions", "Lượt cảm xúc tăng thêm",
              "gains.views", "Lượt xem tăng thêm"),
          List.of());

  /** Totals say "as of now": the time picker must not hide them, so there is no time field. */
  static final DataView TOTALS =
      new DataView(
          "lantoa-totals",
          "Lan Tỏa: tổng (luôn lọc theo scopeKind và horizon)",
          null,
          labels(
              "asOf", "Tính đến",
              "horizon", "Khoảng thời gian",
              "scope", "Phạm vi",
              "scopeKind", "Loại phạm vi",
              "unit", "Đơn vị (gồm cấp dưới)",
              "source", "Kênh",
              "campaign", "Đợt tuyên truyền",
              "posts", "Số bài",
              "postsPublished", "Số bài đăng trong khoảng",
              "postsActive", "Số bài còn biến động",
              "removedPosts", "Số bài đã gỡ",
              "gains.shares", "Lượt chia sẻ",
              "gains.comments", "Lượt bình luận",
              "gains.reactions", "Lượt cảm xúc",
              "gains.views", "Lượt xem"),
          List.of());

  static final DataView OBSERVATIONS =
      new DataView(
          "lantoa-observations",
          "Lan Tỏa: từng lần đo",
          "observedAt",
          labels(
              "observedAt", "Đo lúc",
              "publishedAt", "Đăng lúc",
              "post", "Bài",
              "platform", "Nền tảng",
              "source", "Kênh",
              "origin", "Nguồn số liệu",
              "counts.shares", "Lượt chia sẻ",
              "counts.comments", "Lượt bình luận",
              "counts.reactions", "Lượt cảm xúc",
              "counts.views", "Lượt xem"),
          List.of());

  static final List<DataView> ALL = List.of(POSTS, POST_GAINS, HOURLY, TOTALS, OBSERVATIONS);

  private ArchiveViews() {}

  private static Map<String, String> labels(String... fieldsAndLabels) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (int i = 0; i < fieldsAndLabels.length; i += 2) {
      labels.put(fieldsAndLabels[i], fieldsAndLabels[i + 1]);
    }
    return labels;
  }
}
