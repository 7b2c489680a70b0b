package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
  @Test
  void findsBackToItsPlace() {
    List<FieldValue> place =
        List.of(
            FieldValue.of(1.25), FieldValue.of(Long.MIN_VALUE), FieldValue.of("facebook:1001:1"));
    List<FieldValue> read = Cursor.read(Cursor.write(place), 3);
    assertThat(read.get(0).doubleValue()).isEqualTo(1.25);
    assertThat(read.get(1).longValue()).isEqualTo(Long.MIN_VALUE);
    assertThat(read.get(2).stringValue()).isEqualTo("facebook:1001:1");
  }

  @Test
  void refusesWhatItDidNotWrite() {
    for (String foreign : List.of("!", "e30", "WzFd%", "bm8", "W251bGxd", "W3t9XQ", "WzEsMl0")) {
      assertThatIllegalArgumentException().isThrownBy(() -> Cursor.read(foreign, 1));
    }
  }
}
