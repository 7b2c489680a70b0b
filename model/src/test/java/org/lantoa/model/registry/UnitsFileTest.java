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
    folder.units(units("", "  - {id: a, name: A, level: commune, system: front, parent: tinh}\n"));

    assertThat(folder.read().registry().orElseThrow().units())
        .extracting(Unit::order)
        .containsExactly(0, 1);
  }

  @Test
  void findsACycleOnceAndSaysTheWay() {
    folder.units(
        units(
            "",
            """
              - {id: a, name: A, level: commune, system: front, parent: b}
              - {id: b, name: B, level: commune, system: front, parent: c}
              - {id: c, name: C, level: commune, system: front, parent: a}
            """));

    assertThat(folder.found()).containsExactly("units.yaml:4 unit-cycle");
    assertThat(message()).contains("a → b → c → a");
  }

  @Test
  void findsACycleThatHoldsForPartOfTheTimeOnly() {
    folder.units(
        units(
            "",
            """
              - id: a
                name: A
                level: commune
                system: front
                parents:
                  - {unit: tinh, to: 2024-12-31}
                  - {unit: b, from: 2025-01-01}
              - id: b
                name: B
                level: commune
                system: front
                parents:
                  - {unit: a, to: 2025-01-31}
                  - {unit: tinh, from: 2025-02-01}
            """));

    assertThat(folder.found()).containsExactly("units.yaml:9 unit-cycle");
  }

  @Test
  void takesUnitsThatChangePlacesOneAfterTheOther() {
    folder.units(
        units(
            "",
            """
              - id: a
                name: A
                level: commune
                system: front
                parents:
                  - {unit: b, to: 2024-12-31}
                  - {unit: tinh, from: 2025-01-01}
              - id: b
                name: B
                level: commune
                system: front
                parents:
                  - {unit: tinh, to: 2024-12-31}
                  - {unit: a, from: 2025-01-01}
            """));

    assertThat(folder.found()).isEmpty();
  }

  @Test
  void findsOverlappingParents() {
    folder.units(withParents("{unit: tinh, to: 2025-06-30}", "{unit: hai, from: 2025-06-30}"));

    assertThat(folder.found()).containsExactly("units.yaml:11 parents-overlap");
    assertThat(message()).contains("… – 2025-06-30").contains("2025-06-30 – …");
  }

  @Test
  void findsDaysWithoutAParent() {
    folder.units(withParents("{unit: tinh, to: 2025-06-29}", "{unit: hai, from: 2025-07-01}"));

    assertThat(folder.found()).containsExactly("units.yaml:11 parents-gap");
    assertThat(message()).contains("2025-06-30 – 2025-06-30");
  }

  @Test
  void findsDaysWithoutAParentAtBothEnds() {
    folder.units(withParents("{unit: tinh, from: 2020-01-01, to: 2025-06-30}"));

    assertThat(folder.found())
        .containsExactly("units.yaml:10 parents-gap", "units.yaml:10 parents-gap");
  }

  @Test
  void findsAParentThatHadEnded() {
    folder.units(
        units(
            "",
            """
              - {id: huyen, name: H, level: district, system: front, parent: tinh, to: 2025-06-30}
              - {id: xa, name: X, level: commune, system: front, parent: huyen}
            """));

    assertThat(folder.found()).containsExactly("units.yaml:5 parent-not-existing");
    assertThat(message()).contains("… – 2025-06-30");
    assertThat(first().remedy(TestingRegistryFolder.VIETNAMESE)).contains("parents");
  }

  @Test
  void findsATenureOutsideTheUnitsLife() {
    folder.units(
        units(
            "",
            """
              - id: xa
                name: X
                level: commune
                system: front
                to: 2025-06-30
                parents:
                  - {unit: tinh, to: 2025-12-31}
            """));

    assertThat(folder.found()).containsExactly("units.yaml:10 parent-outside-life");
  }

  @Test
  void findsUnknownUnitsWithTheNearestOne() {
    folder.units(
        units(
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
  void findsSuccessorsThatCannotBe() {
    folder.units(
        units(
            "",
            """
              - {id: a, name: A, level: commune, system: front, parent: tinh, successor: tinh}
              - {id: b, name: B, level: commune, system: front, parent: tinh, to: 2025-06-30, successor: b}
              - {id: c, name: C, level: commune, system: front, parent: tinh, to: 2025-06-30, successor: d}
              - {id: d, name: D, level: commune, system: front, parent: tinh, from: 2026-01-01}
            """));

    assertThat(folder.found())
        .containsExactly(
            "units.yaml:4 successor-without-end",
            "units.yaml:5 successor-itself",
            "units.yaml:6 successor-not-existing");
  }

  @Test
  void findsIdsOfWrongFormAndIdsUsedTwice() {
    folder.units(
        units(
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
        units("", "  - {id: a, name: A, level: comune, system: goverment, parent: tinh}\n"));

    assertThat(folder.found())
        .containsExactly("units.yaml:4 value-unknown", "units.yaml:4 value-unknown");
    assertThat(remedies()).element(0).asString().contains("\"commune\"");
    assertThat(remedies()).element(1).asString().contains("\"government\"");
  }

  @Test
  void findsKeysThatMissOrExcludeEachOther() {
    folder.units(
        units(
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
        units(
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
        units(
            "",
            """
              - {id: a, name: A, level: commune, system: front, parent: tinh, from: 2025-02-01, to: 2025-01-31}
            """));

    assertThat(folder.found()).containsExactly("units.yaml:4 dates-reversed");
  }

  @Test
  void findsZonesThatAreUnknownOrNotOfWholeHours() {
    folder.units(units("zone: Asia/Ho_Chi_Min\n", ""));
    assertThat(folder.found()).containsExactly("units.yaml:1 zone-unknown");
    assertThat(remedies().get(0)).contains("Asia/Ho_Chi_Minh");

    folder.units(units("zone: Asia/Kolkata\n", ""));
    assertThat(folder.found()).containsExactly("units.yaml:1 zone-not-whole-hours");
  }

  @Test
  void oneMistakeOfAUnitHidesNoOther() {
    folder.units(
        units(
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

  private static String units(String before, String more) {
    return before
        + "units:\n  # đơn vị gốc\n  - {id: tinh, name: Tỉnh, level: province, system: area}\n"
        + more;
  }

  private static String withParents(String... parents) {
    return units(
        "",
        "  - {id: hai, name: Hai, level: province, system: area}\n"
            + "  - id: xa\n    name: X\n    level: commune\n    system: front\n    parents:\n"
            + "      - "
            + String.join("\n      - ", parents)
            + "\n");
  }

  private Finding first() {
    return folder.read().findings().get(0);
  }

  private String message() {
    return first().message(TestingRegistryFolder.VIETNAMESE);
  }

  private List<String> remedies() {
    return folder.read().findings().stream()
        .map(finding -> finding.remedy(TestingRegistryFolder.VIETNAMESE))
        .toList();
  }
}
