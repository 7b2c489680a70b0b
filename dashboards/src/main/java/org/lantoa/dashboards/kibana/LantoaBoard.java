package org.lantoa.dashboards.kibana;

import java.util.ArrayList;
import java.util.List;

/**
 * The dashboard's content. Every panel is right whatever the period: gains of posts are added,
 * because each gain stands once; figures of scopes are never added across scopes, because a unit
 * contains the units below it and a post may belong to several campaigns.
 */
final class LantoaBoard {
  private static final String UNITS = "scopeKind : \"unit\"";
  private static final String CAMPAIGNS = "scopeKind : \"campaign\"";
  private static final String UNITS_IN_CAMPAIGNS = "scopeKind : \"campaign-unit\"";
  private static final String ALL_TIME = " and horizon : \"all\"";

  private static final String NOTE =
      """
      **Cách đọc.** Số liệu đếm *lượt*, không đếm người. *Tăng thêm* là mức tăng ghi nhận trong \
      thời gian chọn, của mọi bài, kể cả bài đăng trước đó. Số liệu chưa biết không phải là 0: ô \
      để trống và không được cộng vào tổng. Đơn vị cấp trên đã gồm các đơn vị cấp dưới, và một \
      bài có thể thuộc nhiều đợt: không cộng các dòng hay các đường với nhau.""";

  static final SavedSearch POSTS =
      new SavedSearch(
          "lantoa-search-posts",
          "Bài đăng trong thời gian chọn, mới nhất trước",
          "Mỗi dòng là một bài với số liệu mới nhất; ô trống là số liệu chưa biết.",
          ArchiveViews.POSTS,
          "publishedAt",
          List.of(
              "platform",
              "source",
              "unit",
              "campaigns",
              "text",
              "counts.shares",
              "counts.comments",
              "counts.reactions",
              "counts.views",
              "permalink"));

  static final Dashboard BOARD =
      new Dashboard(
          "lantoa-dashboard",
          "Lan Tỏa: kết quả theo đơn vị và đợt tuyên truyền",
          "Lượt chia sẻ, bình luận, cảm xúc và xem mà các bài đăng nhận được.",
          "now-90d",
          panels());

  private LantoaBoard() {}

  private static List<Panel> panels() {
    List<Panel> panels = new ArrayList<>();
    panels.add(new Panel.Note("note", new Panel.Grid(0, 0, 48, 5), NOTE));
    panels.add(gained("shares", "chia sẻ", 0));
    panels.add(gained("comments", "bình luận", 12));
    panels.add(gained("reactions", "cảm xúc", 24));
    panels.add(gained("views", "xem", 36));
    panels.add(unitsOverTime());
    panels.add(campaignsOverTime());
    panels.add(units());
    panels.add(campaigns());
    panels.add(owners());
    panels.add(unitsInCampaigns());
    panels.add(mostShared());
    panels.add(known());
    panels.add(new Panel.Found("posts", new Panel.Grid(0, 89, 48, 22), POSTS));
    return panels;
  }

  private static Panel gained(String measure, String name, int x) {
    return new Panel.Drawn(
        "gained-" + measure,
        new Panel.Grid(x, 5, 12, 6),
        "Lượt " + name + " tăng thêm trong thời gian chọn",
        ArchiveViews.POST_GAINS,
        "",
        new Chart.Figure(
            new Column.Sum("sum", "Lượt " + name + " tăng thêm", "changes." + measure + ".delta")));
  }

  private static Panel unitsOverTime() {
    return new Panel.Drawn(
        "units-over-time",
        new Panel.Grid(0, 11, 24, 14),
        "Lượt chia sẻ tăng thêm theo thời gian: 10 đơn vị nhiều nhất (gồm cấp dưới)",
        ArchiveViews.HOURLY,
        UNITS,
        new Chart.Lines(
            new Column.Times("time", "Thời gian", "hour"),
            new Column.Values("unit", "Đơn vị", "unit", 10, "shares"),
            new Column.Sum("shares", "Lượt chia sẻ tăng thêm", "gains.shares")));
  }

  private static Panel campaignsOverTime() {
    return new Panel.Drawn(
        "campaigns-over-time",
        new Panel.Grid(24, 11, 24, 14),
        "Lượt chia sẻ tăng thêm theo thời gian: từng đợt tuyên truyền (10 đợt nhiều nhất)",
        ArchiveViews.HOURLY,
        CAMPAIGNS,
        new Chart.Lines(
            new Column.Times("time", "Thời gian", "hour"),
            new Column.Values("campaign", "Đợt tuyên truyền", "campaign", 10, "shares"),
            new Column.Sum("shares", "Lượt chia sẻ tăng thêm", "gains.shares")));
  }

  private static Panel units() {
    return new Panel.Drawn(
        "units",
        new Panel.Grid(0, 25, 48, 18),
        "Đơn vị (gồm cấp dưới), từ trước đến nay: tổng lượt và số bài đã có số liệu",
        ArchiveViews.TOTALS,
        UNITS + ALL_TIME,
        table(new Column.Values("unit", "Đơn vị", "unit", 1000, "shares")));
  }

  private static Panel campaigns() {
    return new Panel.Drawn(
        "campaigns",
        new Panel.Grid(0, 43, 48, 12),
        "Đợt tuyên truyền, từ trước đến nay: tổng lượt và số bài đã có số liệu",
        ArchiveViews.TOTALS,
        CAMPAIGNS + ALL_TIME,
        table(new Column.Values("campaign", "Đợt tuyên truyền", "campaign", 1000, "shares")));
  }

  private static Panel unitsInCampaigns() {
    return new Panel.Drawn(
        "units-in-campaigns",
        new Panel.Grid(20, 55, 28, 16),
        "Đơn vị (gồm cấp dưới) trong từng đợt, từ trước đến nay: 50 đơn vị nhiều nhất mỗi đợt",
        ArchiveViews.TOTALS,
        UNITS_IN_CAMPAIGNS + ALL_TIME,
        new Chart.Table(
            List.of(
                new Column.Values(
                    "campaign", "Đợt tuyên truyền", "campaign", 100, Column.Values.ALPHABETICAL),
                new Column.Values("unit", "Đơn vị", "unit", 50, "shares"),
                new Column.Value("posts", "Số bài", "posts"),
                new Column.Value("shares", "Lượt chia sẻ", "gains.shares"),
                new Column.Value("comments", "Lượt bình luận", "gains.comments"),
                new Column.Value("reactions", "Lượt cảm xúc", "gains.reactions"))));
  }

  private static Panel owners() {
    return new Panel.Drawn(
        "owners",
        new Panel.Grid(0, 55, 20, 16),
        "Lượt chia sẻ tăng thêm trong thời gian chọn: 15 đơn vị nhiều nhất (không gồm cấp dưới)",
        ArchiveViews.POST_GAINS,
        "",
        new Chart.Bars(
            new Column.Values("unit", "Đơn vị phụ trách kênh", "unit", 15, "shares"),
            new Column.Sum("shares", "Lượt chia sẻ tăng thêm", "changes.shares.delta")));
  }

  private static Panel mostShared() {
    return new Panel.Drawn(
        "most-shared",
        new Panel.Grid(0, 71, 28, 18),
        "20 bài đăng trong thời gian chọn nhận nhiều lượt chia sẻ nhất đến nay",
        ArchiveViews.POSTS,
        // A post whose shares are unknown has no rank.
        "counts.shares : *",
        new Chart.Table(
            List.of(
                new Column.Values("post", "Bài", "post", 20, "shares"),
                new Column.Value("shares", "Lượt chia sẻ", "counts.shares"),
                new Column.Value("comments", "Lượt bình luận", "counts.comments"),
                new Column.Value("reactions", "Lượt cảm xúc", "counts.reactions"),
                new Column.Value("views", "Lượt xem", "counts.views"))));
  }

  private static Panel known() {
    return new Panel.Drawn(
        "known",
        new Panel.Grid(28, 71, 20, 18),
        "Số bài đăng trong thời gian chọn và số bài đã có từng loại số liệu, theo nền tảng",
        ArchiveViews.POSTS,
        "",
        new Chart.Table(
            List.of(
                new Column.Values("platform", "Nền tảng", "platform", 10, "posts"),
                new Column.Documents("posts", "Số bài"),
                new Column.Known("shares", "Có lượt chia sẻ", "counts.shares"),
                new Column.Known("comments", "Có lượt bình luận", "counts.comments"),
                new Column.Known("reactions", "Có lượt cảm xúc", "counts.reactions"),
                new Column.Known("views", "Có lượt xem", "counts.views"))));
  }

  /** All-time totals, each beside the number of posts that it was summed from. */
  private static Chart table(Column.Values rows) {
    return new Chart.Table(
        List.of(
            rows,
            new Column.Value("posts", "Số bài", "posts"),
            new Column.Value("shares", "Lượt chia sẻ", "gains.shares"),
            new Column.Value("shares-known", "từ số bài", "knownPosts.shares"),
            new Column.Value("comments", "Lượt bình luận", "gains.comments"),
            new Column.Value("comments-known", "từ số bài", "knownPosts.comments"),
            new Column.Value("reactions", "Lượt cảm xúc", "gains.reactions"),
            new Column.Value("reactions-known", "từ số bài", "knownPosts.reactions"),
            new Column.Value("views", "Lượt xem", "gains.views"),
            new Column.Value("views-known", "từ số bài", "knownPosts.views"),
            new Column.Value("removed", "Bài đã gỡ", "removedPosts")));
  }
}
