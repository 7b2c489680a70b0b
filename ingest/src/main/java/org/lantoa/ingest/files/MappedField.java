package org.lantoa.ingest.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.Column.Form;
import org.lantoa.model.Measure;

/** What of an unknown table a mapping file can name a column for. */
enum MappedField {
  SOURCE("source", "Mã kênh", Form.ID),
  POST("post", "Mã bài", Form.ID),
  KIND("kind", "Loại bài", Form.WORD),
  TEXT("text", "Nội dung", Form.TEXT),
  LINK("link", "Đường dẫn", Form.LINK),
  PUBLISHED("published", "Đăng lúc", Form.TIME),
  OBSERVED("observed", Column.OBSERVED.name(), Form.TIME),
  BY_OFFICE("byOffice", Column.BY_OFFICE.name(), Form.WORD),
  SHARES(Measure.SHARES, "Lượt chia sẻ"),
  COMMENTS(Measure.COMMENTS, "Lượt bình luận"),
  REACTIONS(Measure.REACTIONS, "Lượt cảm xúc"),
  VIEWS(Measure.VIEWS, "Lượt xem"),
  LIKE(Measure.LIKE, "Thích"),
  LOVE(Measure.LOVE, "Yêu thích"),
  WOW(Measure.WOW, "Wow"),
  HAHA(Measure.HAHA, "Haha"),
  SAD(Measure.SAD, "Buồn"),
  ANGRY(Measure.ANGRY, "Phẫn nộ"),
  CARE(Measure.CARE, "Thương thương"),
  OTHER(Measure.OTHER, "Khác");

  private final String key;
  private final String columnName;
  private final Form form;
  private final @Nullable Measure measure;

  MappedField(String key, String columnName, Form form) {
    this.key = key;
    this.columnName = columnName;
    this.form = form;
    this.measure = null;
  }

  MappedField(Measure measure, String columnName) {
    this.key = measure.wireName();
    this.columnName = columnName;
    this.form = Form.COUNT;
    this.measure = measure;
  }

  /** The key in mapping files. */
  String key() {
    return key;
  }

  String columnName() {
    return columnName;
  }

  Optional<Measure> measure() {
    return Optional.ofNullable(measure);
  }

  /** The column under the headers that a table has it by. */
  Column column(List<String> headers) {
    return new Column(columnName, form, headers);
  }

  static Optional<MappedField> ofKey(String key) {
    return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
