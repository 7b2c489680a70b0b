package org.lantoa.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemOutcomeTest {
  @ParameterizedTest
  @CsvSource({
    "200, '', Written",
    "201, '', Written",
    "409, version_conflict_engine_exception, Superseded",
    "400, document_parsing_exception, Refused",
    "400, strict_dynamic_mapping_exception, Refused",
    "413, '', Refused",
    "400, validation_exception, TryLater",
    "401, security_exception, TryLater",
    "403, cluster_block_exception, TryLater",
    "404, index_not_found_exception, TryLater",
    "429, es_rejected_execution_exception, TryLater",
    "500, '', TryLater",
    "503, unavailable_shards_exception, TryLater"
  })
  void onlyFaultsOfTheDocumentAreFinal(int status, String errorType, String expected) {
    assertThat(ItemOutcome.of(status, errorType).getClass().getSimpleName()).isEqualTo(expected);
  }
}
