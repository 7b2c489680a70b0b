package org.lantoa.ingest.reported;

import java.util.List;
import org.lantoa.ingest.files.HeaderName;

/** The columns of files of reported figures. No other column of such a file is ever read. */
public enum ReportedColumn {
  /** The id of the unit that reports. */
  UNIT("Mã đơn vị", "Unit id"),
  /** The days that the figure is about. */
  PERIOD("Kỳ báo cáo", "Period"),
  /** The id of the indicator. */
  INDICATOR("Mã chỉ tiêu", "Indicator id"),
  /** What the indicator counts; checked against the registry where it is filled. */
  MEASURE("Đơn vị tính", "Measure"),
  /** The figure. */
  VALUE("Số liệu", "Value"),
  /** The key of a group. */
  SOURCE("Mã kênh", "Source"),
  /** The month of a group's totals. */
  MONTH("Tháng", "Month"),
  /** Posts in a group. */
  POSTS("Số bài trong nhóm", "Posts in the group"),
  /** Shares that they received. */
  SHARES("Lượt chia sẻ", "Shares"),
  /** Comments that they received. */
  COMMENTS("Lượt bình luận", "Comments"),
  /** Reactions that they received. */
  REACTIONS("Lượt cảm xúc", "Reactions");

  private final String title;
  private final String englishTitle;

  ReportedColumn(String title, String englishTitle) {
    this.title = title;
    this.englishTitle = englishTitle;
  }

  /** The header as templates write it. */
  public String title() {
    return title;
  }

  /** Whether a folded header name is this column's. */
  boolean isNamed(String folded) {
    return folded.equals(HeaderName.folded(title))
        || folded.equals(HeaderName.folded(englishTitle));
  }

  boolean isIn(List<String> folded) {
    return folded.stream().anyMatch(this::isNamed);
  }
}
