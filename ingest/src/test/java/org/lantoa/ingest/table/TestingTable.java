package org.lantoa.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads whole files. */
final class TestingTable {
  private TestingTable() {}

  static void refuses(Path file, String... codes) {
    assertThatThrownBy(() -> rows(file))
        .isInstanceOfSatisfying(
            TableException.class, refused -> assertThat(refused.code()).isIn((Object[]) codes));
  }

  static List<Row> rows(Path file) throws TableException {
    try (Table table = Table.open(file)) {
      return rest(table);
    }
  }

  static List<Row> rest(Table table) throws TableException {
    List<Row> rows = new ArrayList<>();
    Row row;
    while ((row = table.next()) != null) {
      rows.add(row);
    }
    return rows;
  }
}
