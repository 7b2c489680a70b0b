package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderNameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Đường dẫn",
        "đường dẫn",
        "ĐƯỜNG DẪN",
        "  Đường   dẫn ",
        "Duong dan",
        "duong_dan",
        "Ðường\u00A0dẫn",
      })
  void foldsCaseAccentsAndSpacing(String name) {
    assertThat(HeaderName.folded(name)).isEqualTo("duong dan");
    assertThat(HeaderName.folded(Normalizer.normalize(name, Normalizer.Form.NFD)))
        .isEqualTo("duong dan");
  }

  @Test
  void tellsAllColumnsOfTheTemplateApart() {
    assertThat(FileImport.templateHeader().stream().map(HeaderName::folded))
        .doesNotHaveDuplicates()
        .hasSize(20);
  }
}
