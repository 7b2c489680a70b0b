package org.lantoa.ingest.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FingerprintTableTest {
  @Test
  void keepsEveryRowWhileItGrows() {
    FingerprintTable table = new FingerprintTable(2);
    for (int i = 0; i < 20_000; i++) {
      long row = table.add(Fingerprint.of("post " + i));
      table.set(row, 0, i);
      table.set(row, 1, -i);
    }
    assertThat(table.size()).isEqualTo(20_000);
    for (int i = 0; i < 20_000; i++) {
      long row = table.find(Fingerprint.of("post " + i));
      assertThat(table.get(row, 0)).isEqualTo(i);
      assertThat(table.get(row, 1)).isEqualTo(-i);
    }
    assertThat(table.find(Fingerprint.of("post 20000"))).isEqualTo(-1);
  }

  @Test
  void keepsEveryRowWhenItMovesFromTheHeapIntoAFile() {
    FingerprintTable table = new FingerprintTable(30);
    int rows = (int) (LongCells.MOST_ON_HEAP / 32);
    for (int i = 0; i < rows; i++) {
      table.set(table.add(Fingerprint.of(i)), 29, i);
    }
    for (int i = 0; i < rows; i++) {
      assertThat(table.get(table.find(Fingerprint.of(i)), 29)).isEqualTo(i);
    }
    assertThat(table.find(Fingerprint.of(rows))).isEqualTo(-1);
  }

  @Property
  void behavesAsAMapDoes(@ForAll @Size(max = 60) List<Long> highs, @ForAll long low) {
    FingerprintTable table = new FingerprintTable(1);
    Map<Fingerprint, Long> map = new HashMap<>();
    for (long high : highs) {
      // One low half for all: every key wants the same slot.
      Fingerprint key = new Fingerprint(high == 0 ? 1 : high, low);
      if (map.putIfAbsent(key, high) == null) {
        assertThat(table.find(key)).isEqualTo(-1);
        table.set(table.add(key), 0, high);
      }
    }
    map.forEach((key, value) -> assertThat(table.get(table.find(key), 0)).isEqualTo(value));
    assertThat(table.size()).isEqualTo(map.size());
  }

  @Test
  void tellsAnAbsentPartFromAnEmptyOne() {
    assertThat(Fingerprint.of("a", null)).isNotEqualTo(Fingerprint.of("a", ""));
    assertThat(Fingerprint.of("ab", "c")).isNotEqualTo(Fingerprint.of("a", "bc"));
  }
}
