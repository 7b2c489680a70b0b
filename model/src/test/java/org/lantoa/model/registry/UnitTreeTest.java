package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found in {@code units.yaml} that concerns two units, or one and its time. */
class UnitTreeTest {
  private final TestingRegistryFolder folder;

  UnitTreeTest(@TempDir Path path) {
    folder = new TestingRegistryFolder(path);
  }

  @Test
  void findsACycleOnceAndSaysTheWay() {
    folder.units(
        TestingRegistryFolder.unitsFile(
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
        TestingRegistryFolder.unitsFile(
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
        TestingRegistryFolder.unitsFile(
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
        TestingRegistryFolder.unitsFile(
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
        TestingRegistryFolder.unitsFile(
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
  void findsSuccessorsThatCannotBe() {
    folder.units(
        TestingRegistryFolder.unitsFile(
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

  private static String withParents(String... parents) {
    return TestingRegistryFolder.unitsFile(
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
}
