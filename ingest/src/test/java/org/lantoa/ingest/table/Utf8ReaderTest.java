package org.lantoa.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class Utf8ReaderTest {
  @Property
  void readsAsTheJdkDoes(
      @ForAll("bytes") byte[] bytes,
      @ForAll @IntRange(min = 4, max = 9) int buffer,
      @ForAll @IntRange(min = 2, max = 9) int room)
      throws IOException {
    // A string of bytes puts U+FFFD exactly where the JDK's reader does.
    assertThat(read(bytes, buffer, room)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<byte[]> bytes() {
    Arbitrary<byte[]> letters =
        Arbitraries.of("a", ",", "\n", "đ", "ộ", "“", "🌱", "\uFFFD", "\uFEFF")
            .map(letter -> letter.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> strays =
        Arbitraries.of(0x80, 0xBF, 0xC0, 0xC3, 0xE0, 0xE1, 0xED, 0xA0, 0xF0, 0xF4, 0xF5, 0xFF)
            .map(stray -> new byte[] {stray.byteValue()});
    return Arbitraries.frequencyOf(Tuple.of(5, letters), Tuple.of(1, strays))
        .list()
        .ofMaxSize(40)
        .map(Utf8ReaderTest::joined);
  }

  @Test
  void refusesLettersThatAreSpelledTooLongOrThatAreHalfOfOne() throws IOException {
    byte[] tooLong = {'a', (byte) 0xC1, (byte) 0x81, (byte) 0xE0, (byte) 0x81, (byte) 0x81};
    assertThat(read(tooLong, 4, 9)).isEqualTo("a\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    byte[] half = {(byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'};
    assertThat(read(half, 4, 9)).isEqualTo(new String(half, StandardCharsets.UTF_8)).endsWith("b");
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }

  private static String read(byte[] bytes, int buffer, int room) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] chars = new char[room + 2];
    try (Reader reader = new Utf8Reader(new ByteArrayInputStream(bytes), buffer)) {
      int got;
      while ((got = reader.read(chars, 1, room)) >= 0) {
        assertThat(got).isPositive();
        text.append(chars, 1, got);
      }
    }
    return text.toString();
  }
}
