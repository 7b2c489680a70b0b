package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.model.Count;

class WholeCountTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "7, 7",
    "007, 7",
    "1206, 1206",
    "1.206, 1206",
    "'1,206', 1206",
    "86.261, 86261",
    "'3,382', 3382",
    "1.000.000, 1000000",
    "'1,000,000', 1000000",
    "' 12 ', 12",
    "'\u00A01.206\u00A0', 1206",
    "1000000000000, 1000000000000",
  })
  void readsWholeNumbersAndGroupsOfThree(String cell, long value) throws RowRefusal {
    assertThat(WholeCount.read("Lượt xem", cell)).isEqualTo(Count.of(value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\u00A0", "—", " — "})
  void keepsUnknownCountsUnknown(String cell) throws RowRefusal {
    assertThat(WholeCount.read("Lượt xem", cell)).isEqualTo(Count.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "1.5, count-fraction",
    "12.34, count-fraction",
    "'1,2', count-fraction",
    "'1.206,345', count-fraction",
    "'1,206.00', count-fraction",
    "0.123, count-fraction",
    "1.2067, count-fraction",
    "1234.567, count-fraction",
    "1., count-fraction",
    "'1,2K', count-shortened",
    "12k, count-shortened",
    "1.5 tr, count-shortened",
    "3 nghìn, count-shortened",
    "1E+5, count-exponent",
    "'1,22158E+17', count-exponent",
    "-3, count-negative",
    "'−3', count-negative",
    "1000000000001, count-too-large",
    "99999999999999999999, count-too-large",
    "-, count-malformed",
    "n/a, count-malformed",
    "+3, count-malformed",
    "1 206, count-malformed",
    "١٢٣, count-malformed",
    ".5, count-malformed",
    "0x10, count-malformed",
    "NaN, count-malformed",
  })
  void refusesWhatIsNoWholeNumber(String cell, String code) {
    assertThatThrownBy(() -> WholeCount.read("Lượt xem", cell))
        .isInstanceOfSatisfying(
            RowRefusal.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.column()).isEqualTo("Lượt xem");
            });
  }

  @Property
  void readsBackWhatGroupingWrites(
      @ForAll @LongRange(max = WholeCount.LARGEST) long value, @ForAll boolean dots)
      throws RowRefusal {
    String cell = String.format(dots ? Locale.GERMANY : Locale.US, "%,d", value);
    assertThat(WholeCount.read("Lượt xem", cell)).isEqualTo(Count.of(value));
  }

  @Property(tries = 3000)
  void neverReadsANumberThatTheDigitsDoNotSpell(
      @ForAll
          @StringLength(max = 12)
          @CharRange(from = '0', to = '9')
          @Chars({'.', ',', '-', 'E', ' ', 'K'})
          String cell) {
    try {
      Count count = WholeCount.read("Lượt xem", cell);
      if (count.isKnown()) {
        String digits = cell.replaceAll("[., ]", "");
        assertThat(digits).matches("[0-9]+");
        assertThat(count.value().orElseThrow()).isEqualTo(Long.parseLong(digits));
        assertThat(Pattern.matches(" *[0-9]+([.,][0-9]{3})* *", cell)).isTrue();
      } else {
        assertThat(cell.isBlank()).isTrue();
      }
    } catch (RowRefusal refusal) {
      assertThat(refusal.code()).startsWith("count-");
    }
  }
}
