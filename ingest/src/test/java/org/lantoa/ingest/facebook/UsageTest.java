package org.lantoa.ingest.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"call_count\":28,\"total_time\":25,\"total_cputime\":26}                     | 28      | 0",
        "{\"call_count\":28,\"total_time\":125,\"total_cputime\":26}                    | 125     | 0",
        "{\"call_count\":28,\"call_count\":91,\"call_count\":3}                         | 91      | 0",
        "{\"call_count\":79.01}                                                         | 80      | 0",
        "{\"call_count\":-5,\"estimated_time_to_regain_access\":-5}                     | 0       | 0",
        "{\"a\":[{\"call_count\":1}],\"b\":[{\"estimated_time_to_regain_access\":9}]}   | 1       | 9",
        "{\"a\":[{\"estimated_time_to_regain_access\":99999999}]}                       | 0       | 1440",
        "{\"call_count\":1e300}                                                         | 1000000 | 0",
        "{\"call_count\":\"90\",\"other\":\"95\",\"type\":\"pages\"}                      | 90      | 0",
        "{\"a\":[{\"call_count\":\"79.01\",\"estimated_time_to_regain_access\":\"5\"}]}  | 80      | 5",
        "{\"call_count\":\"-90\",\"total_time\":\"9e9\",\"total_cputime\":\" 90\"}          | 0       | 0",
        "{\"call_count\":\"9999999999\",\"total_time\":\"90 %\",\"total_cputime\":\"\"}     | 0       | 0",
        "{\"call_count\":50,\"total_time\":                                             | 50      | 0",
        "[95]                                                                           | 0       | 0",
        "Canary                                                                         | 0       | 0"
      })
  void takesTheHighestFigure(String header, int percent, long minutes) {
    assertThat(Usage.of(List.of(header)))
        .isEqualTo(new Usage(percent, Duration.ofMinutes(minutes)));
  }

  @Test
  void readsHeadersThatComeMoreThanOnceOrNotAtAll() {
    assertThat(Usage.of(List.of("{\"call_count\":3}", "x", "{\"call_count\":9}")).percent())
        .isEqualTo(9);
    assertThat(Usage.of(List.of())).isEqualTo(new Usage(0, Duration.ZERO));
  }
}
