package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsFileTest {
  private final TestingRegistryFolder folder;

  UnitsFileTest(@TempDir Path path) {
    folder = new TestingRegistryFolder(path);
  }

  @Test
  void readsEveryKey() {
    folder.units(
        """
        zone: Asia/Bangkok
        units:
          - id: tinh
            name: Tỉnh
            level: province
            system: area
          - id: huyen-a
            name: UBND huyện A
            level: district
            system: government
            order: 7
            parent: tinh
            from: 2000-01-01
            to: 2025-06-30
            successor: tinh
        """);

    Registry registry = folder.read().registry().orElseThrow();

    assertThat(registry.zone().getId()).isEqualTo("Asia/Bangkok");
    assertThat(registry.units().get(1))
        .isEqualTo(
            new Unit(
                "huyen-a",
                "UBND huyện A",
                "district",
                "government",
                7,
                List.of(new Tenure("tinh", LocalDate.of(2000, 1, 1), LocalDate.of(2025, 6, 30))),
                LocalDate.of(2000, 1, 1),
                LocalDate.of(2025, 6, 30),
                "tinh"));
  }

  @Test
  void ordersUnitsAsTheFileDoesUnlessTold() {
    folder.units(
        TestingRegistryFolder.unitsFile(
            "", "  - {id: a, name: A, level: commune, system: front, parent: tinh}\n"));

    assertThat(folder.read().registry().orElseThrow().units())
        .extracting(Unit::order)
        .containsExactly(0, 1);
  }

  @Test
  void findsUnknownUnitsWithTheNearestOne() {
    folder.units(
        TestingRegistryFolder.unitsFile(
            "",
            """
              - {id: xa-1, name: X, level: commune, system: front, parent: tihn}
              - {id: xa-2, name: X, level: commune, system: front, parent: tinh, to: 2025-06-30, successor: xa1}
            """));

    assertThat(folder.found())
        .containsExactly("units.yaml:4 parent-unknown", "units.yaml:5 successor-unknown");
    assertThat(remedies()).element(0).asString().contains("\"tinh\"");
    assertThat(remedies()).element(1).asString().contains("\"xa-1\"");
  }

  @Test
  void findsIdsOfWrongFormAndIdsUsedTwice() {
    folder.units(
        TestingRegistryFolder.unitsFile(
            "",
            """
              - {id: Xã 1, name: X, level: commune, system: front, parent: tinh}
              - {id: tinh, name: X, level: commune, system: front}
            """));

    assertThat(folder.found()).containsExactly("units.yaml:4 id-invalid", "units.yaml:5 id-twice");
    assertThat(folder.read().findings().get(1).message(Locale.ENGLISH)).contains("line 3");
  }

  @Test
  void findsUnknownLevelsAndSystemsWithTheNearestOne() {
    folder.units(
        TestingRegistryFolder.unitsFile(
            "", "  - {id: a, name: A, level: comune, system: goverment, parent: tinh}\n"));

    assertThat(folder.found())
        .containsExactly("units.yaml:4 value-unknown", "units.yaml:4 value-unknown");
    assertThat(remedies()).element(0).asString().contains("\"commune\"");
    assertThat(remedies()).element(1).asString().contains("\"government\"");
  }

  @Test
  void findsKeysThatMissOrExcludeEachOther() {
    folder.units(
        TestingRegistryFolder.unitsFile(
            "",
            """
              - id: a
                level: commune
                system: front
                parent: tinh
                parents: [{unit: tinh}]
            """));

    assertThat(folder.found())
        .containsExactlyInAnyOrder("units.yaml:4 key-missing", "units.yaml:7 keys-exclude");
  }

  @Test
  void findsBadNumbersAndDates() {
    folder.units(
        TestingRegistryFolder.unitsFile(
            "",
            """
              - id: a
                name: A
                level: commune
                system: front
                parent: tinh
                order: 1.5
                from: 30/06/2025
                to: 2025-06-31
            """));

    assertThat(folder.found())
        .containsExactly(
            "units.yaml:9 number-invalid",
            "units.yaml:10 date-invalid",
            "units.yaml:11 date-invalid");
  }

  @Test
  void findsAUnitThatEndsBeforeItBegins() {
    folder.units(
        TestingRegistryFolder.unitsFile(
            "",
            """
              - {id: a, name: A, level: commune, system: front, parent: tinh, from: 2025-02-01, to: 2025-01-31}
            """));

    assertThat(folder.found()).containsExactly("units.yaml:4 dates-reversed");
  }

  @Test
  void findsZonesThatAreUnknownOrNotOfWholeHours() {
    folder.units(TestingRegistryFolder.unitsFile("zone: Asia/Ho_Chi_Min\n", ""));
    assertThat(folder.found()).containsExactly("units.yaml:1 zone-unknown");
    assertThat(remedies().get(0)).contains("Asia/Ho_Chi_Minh");

    folder.units(TestingRegistryFolder.unitsFile("zone: Asia/Kolkata\n", ""));
    assertThat(folder.found()).containsExactly("units.yaml:1 zone-not-whole-hours");
  }

  @Test
  void oneMistakeOfAUnitHidesNoOther() {
    folder.units(
        TestingRegistryFolder.unitsFile(
            "zone: nowhere\n",
            """
              - id: Xã
                level: xã
                system: front
                parents:
                  - {unit: tinh, to: 2025-06-30}
                  - {unit: tihn, from: 2025-06-30}
            """));

    assertThat(folder.found())
        .containsExactlyInAnyOrder(
            "units.yaml:1 zone-unknown",
            "units.yaml:5 id-invalid",
            "units.yaml:5 key-missing",
            "units.yaml:6 value-unknown",
            "units.yaml:10 parent-unknown",
            "units.yaml:10 parents-overlap");
  }

  @Test
  void findsThatThereIsNoUnit() {
    folder.units("units: []\n");

    assertThat(folder.found()).containsExactly("units.yaml:1 no-units");
  }

  private List<String> remedies() {
    return folder.read().findings().stream()
        .map(finding -> finding.remedy(TestingRegistryFolder.VIETNAMESE))
        .toList();
  }
}
