package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.lantoa.ingest.files.Column.Form;

class RefusedCellTest {
  @Property
  void readsBackWhatItWrote(
      @ForAll Form form,
      @ForAll @StringLength(max = 12) @CharRange(from = ' ', to = '~') String value) {
    String cell = value.strip();
    assertThat(RefusedCell.unguarded(RefusedCell.guarded(form, cell))).isEqualTo(cell);
  }

  @Property
  void letsNothingBeginLikeAFormula(
      @ForAll Form form,
      @ForAll @StringLength(max = 6) @CharRange(from = '\t', to = '~') String value) {
    assertThat(RefusedCell.guarded(form, value)).doesNotMatch("(?s)[=+\\-@\t\r\n].*");
  }
}
