package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImportSummaryTest {
  @Test
  void writesExactlyTenFields() {
    assertThat(new ImportSummary(10, 6, 1, 1, 2, 5, 3, 1206, 1661, 86261).toJson())
        .isEqualTo(
            "{\"rows\":10,\"accepted\":6,\"duplicates\":1,\"conflicting\":1,\"refused\":2,"
                + "\"posts\":5,\"sources\":3,\"shares\":1206,\"comments\":1661,"
                + "\"reactions\":86261}");
  }
}
