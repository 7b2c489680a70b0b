package org.lantoa.local.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Messages vietnamese = Messages.in(Messages.VIETNAMESE);
  private final Messages english = Messages.in(Messages.ENGLISH);

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(new TreeSet<>(english.bundle().keySet()))
        .isEqualTo(new TreeSet<>(vietnamese.bundle().keySet()));
  }

  @Test
  void bothLanguagesNameTheSameArguments() {
    for (String key : vietnamese.bundle().keySet()) {
      assertThat(arguments(english, key)).as(key).isEqualTo(arguments(vietnamese, key));
    }
  }

  @Test
  void groupsNumbersAsTheLanguageDoes() {
    assertThat(vietnamese.text("status.lag", 3382L)).contains("3.382");
    assertThat(english.text("status.lag", 3382L)).contains("3,382");
  }

  @Test
  void leavesPortsUngrouped() {
    assertThat(vietnamese.text("machine.port-taken", "Kafka", "9092", "--kafka-port"))
        .contains("9092")
        .contains("--kafka-port");
  }

  @Test
  void tellsARefusalInsideAnotherInTheSameLanguage() {
    Refusal inner = Refusal.ofWork("flink.interrupted");
    Refusal outer = Refusal.ofWork("machine.part-failed", "Flink", inner);
    assertThat(outer.text(vietnamese)).contains("Việc chờ Flink bị ngắt");
    assertThat(outer.getMessage()).contains("Waiting for Flink was interrupted");
  }

  @Test
  void unknownLanguagesReadVietnamese() {
    assertThat(Messages.in(java.util.Locale.FRENCH).text("status.up")).isEqualTo("chạy");
  }

  private static Set<String> arguments(Messages messages, String key) {
    return Pattern.compile("\\{\\d}")
        .matcher(messages.bundle().getString(key))
        .results()
        .map(java.util.regex.MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
