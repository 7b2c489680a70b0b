package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EchoTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5",
        "1,2K",
        "12.34",
        "1E+5",
        "-3",
        "1.22158E+17",
        "31/1/2026 08:30",
        "2026-01-31T08:30:00Z",
        "2026-01-31T08:30+07:00",
        "123_456",
        "99999999999999999999",
      })
  void repeatsNumbersTimesAndIds(String cell) {
    assertThat(Echo.of(cell)).contains(cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Nguyễn Văn A",
        "12 Nguyễn",
        "https://example.org/1",
        "CANARY",
        "1\nCANARY",
        "1.5 lượt",
        "",
        "11111111111111111111111111111111111111111111111111111111111111111111",
      })
  void withholdsEverythingElse(String cell) {
    assertThat(Echo.of(cell)).isEmpty();
  }
}
