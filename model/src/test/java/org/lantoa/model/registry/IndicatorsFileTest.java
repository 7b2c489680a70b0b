package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedMeasure;

class IndicatorsFileTest {
  @TempDir Path folder;
  private TestingRegistryFolder files;

  @BeforeEach
  void fill() {
    files = new TestingRegistryFolder(folder);
  }

  @Test
  void aFolderWithoutTheFileHasNoIndicators() {
    assertThat(files.found()).isEmpty();
    assertThat(files.read().indicators()).isEqualTo(Indicators.NONE);
  }

  @Test
  void readsIndicatorsInTheirOrder() {
    files.indicators(
        """
        indicators:
          - {id: b, name: Băng rôn, measure: banners}
          - {id: a, name: Chia sẻ, nameEn: Shares, measure: shares-received}
        """);

    assertThat(files.found()).isEmpty();
    assertThat(files.read().indicators().list())
        .containsExactly(
            new Indicator("b", "Băng rôn", null, ReportedMeasure.BANNERS),
            new Indicator("a", "Chia sẻ", "Shares", ReportedMeasure.SHARES_RECEIVED));
  }

  @Test
  void anEmptyListIsAllowed() {
    files.indicators("indicators: []\n");

    assertThat(files.found()).isEmpty();
    assertThat(files.read().indicators()).isEqualTo(Indicators.NONE);
  }

  @Test
  void aMeasureOutsideTheListIsRefusedWithTheNearest() {
    files.indicators("indicators:\n  - {id: a, name: A, measure: sesions}\n");

    assertThat(files.found()).containsExactly("indicators.yaml:2 value-unknown");
    Finding finding = files.read().findings().get(0);
    assertThat(finding.remedy(TestingRegistryFolder.VIETNAMESE)).contains("\"sessions\"");
  }

  @Test
  void peopleAreNoMeasure() {
    files.indicators("indicators:\n  - {id: a, name: A, measure: người}\n");

    assertThat(files.found()).containsExactly("indicators.yaml:2 value-unknown");
  }

  @Test
  void findsEveryMistakeAtOnceAndKeepsTheRegistryBack() {
    files.indicators(
        """
        indicators:
          - {id: a, name: A, measure: sessions}
          - {id: a, name: B, measure: sessions}
          - {id: Số buổi, name: C, measure: sessions}
          - {name: D, measur: sessions}
        """);

    assertThat(files.found())
        .containsExactly(
            "indicators.yaml:3 id-twice",
            "indicators.yaml:4 id-invalid",
            "indicators.yaml:5 key-unknown",
            "indicators.yaml:5 key-missing",
            "indicators.yaml:5 key-missing");
    assertThat(files.read().registry()).isEmpty();
    assertThat(files.read().indicators()).isEqualTo(Indicators.NONE);
    assertThat(List.of(files.read().findings().get(2).details().get(1))).containsExactly("measure");
  }
}
