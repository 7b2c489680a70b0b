package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.search.query.KnownValues;

/** The query language, which does not know the model, names things as the model does. */
class KnownValuesTest {
  @Test
  void countsAreNamedAsInTopicsAndIndices() {
    assertThat(KnownValues.MEASURES)
        .containsExactlyElementsOf(Arrays.stream(Measure.values()).map(Measure::wireName).toList());
  }

  @Test
  void platformsAreNamedAsInKeys() {
    assertThat(KnownValues.PLATFORMS)
        .containsExactlyElementsOf(
            Arrays.stream(Platform.values()).map(Platform::wireName).toList());
  }

  @Test
  void kindsAreNamedAsInContents() {
    assertThat(KnownValues.KINDS)
        .containsExactlyElementsOf(
            Arrays.stream(ContentKind.values()).map(ContentKind::wireName).toList());
  }
}
