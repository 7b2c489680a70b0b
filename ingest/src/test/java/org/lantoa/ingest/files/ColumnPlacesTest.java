package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class ColumnPlacesTest {
  @Property
  void knowsWhatAMapKnows(
      @ForAll @Size(max = 40)
          Map<@StringLength(max = 3) String, @IntRange(max = 127) Integer> columns,
      @ForAll @StringLength(max = 3) String asked) {
    ColumnPlaces places = new ColumnPlaces(columns);
    assertThat(places.size()).isEqualTo(columns.size());
    columns.forEach((name, place) -> assertThat(places.of(name)).isEqualTo(place));
    assertThat(places.of(asked)).isEqualTo(columns.getOrDefault(asked, ColumnPlaces.ABSENT));
  }
}
