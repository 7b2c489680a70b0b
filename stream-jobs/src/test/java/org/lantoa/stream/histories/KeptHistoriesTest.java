package org.lantoa.stream.histories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories in which job and model once differed. */
final class KeptHistoriesTest {
  static Stream<Path> histories() throws IOException {
    try (Stream<Path> files = Files.list(AgreedHistory.KEPT)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("histories")
  void jobAndModelAgree(Path file) throws IOException {
    AgreedHistory.check(HistoryText.read(Files.readAllLines(file)));
  }

  @ParameterizedTest
  @MethodSource("histories")
  void isReadAsItIsWritten(Path file) throws IOException {
    History history = HistoryText.read(Files.readAllLines(file));
    History again = HistoryText.read(List.of(history.toString().split("\n")));
    assertThat(again).isEqualTo(history);
  }
}
