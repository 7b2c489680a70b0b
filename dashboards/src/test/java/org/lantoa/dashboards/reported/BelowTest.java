package org.lantoa.dashboards.reported;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.reported.ReportingPeriod;

class BelowTest {
  private static final LocalDate END = LocalDate.of(2025, 6, 30);

  /** A district with two communes until its end; then all communes stand under the province. */
  private static final Registry REGISTRY =
      new Registry(
          Registry.DEFAULT_ZONE,
          List.of(
              unit("tinh", null, List.of()),
              unit("huyen", END, List.of(new Tenure("tinh", null, END))),
              unit("xa-a", null, moved()),
              unit("xa-b", null, moved()),
              unit("xa-c", null, List.of(new Tenure("tinh", null, null)))),
          List.of(),
          List.of());

  @Test
  void saysFromHowManyUnitsItComesAndTakesNoUnknownForZero() {
    assertThat(below("tinh", "2026-Q3", Map.of("xa-a", 5L, "xa-c", 0L)))
        .isEqualTo(new Below(5L, 2, 3));
    assertThat(below("tinh", "2026-Q3", Map.of())).isEqualTo(new Below(null, 0, 3));
    assertThat(below("tinh", "2026-Q3", Map.of("xa-a", 0L))).isEqualTo(new Below(0L, 1, 3));
  }

  @Test
  void aUnitsOwnFigureIsNotItsUnitsBelow() {
    assertThat(below("tinh", "2026-Q3", Map.of("tinh", 100L, "xa-a", 5L)))
        .isEqualTo(new Below(5L, 1, 3));
  }

  @Test
  void whereAUnitReportedNothingThoseBelowItStandForItButNeverBoth() {
    assertThat(below("tinh", "2024", Map.of("xa-a", 2L, "xa-b", 3L, "xa-c", 4L)))
        .isEqualTo(new Below(9L, 3, 3));
    assertThat(below("tinh", "2024", Map.of("huyen", 7L, "xa-a", 2L, "xa-b", 3L, "xa-c", 4L)))
        .isEqualTo(new Below(11L, 2, 2));
  }

  @Test
  void aUnitThatEndedInThePeriodCountsOnceWhereItStood() {
    // In 2025 the communes stand under the province at the end, and the district beside them.
    assertThat(below("tinh", "2025", Map.of("huyen", 7L, "xa-a", 2L)))
        .isEqualTo(new Below(9L, 2, 4));
    assertThat(below("huyen", "2025", Map.of("xa-a", 2L))).isEqualTo(new Below(null, 0, 0));
    assertThat(below("huyen", "2025-Q2", Map.of("xa-a", 2L))).isEqualTo(new Below(2L, 1, 2));
    assertThat(below("tinh", "2026", Map.of("huyen", 7L))).isEqualTo(new Below(null, 0, 3));
  }

  @Test
  void knowsAllThatEverStoodBelow() {
    assertThat(ReportingTree.everUnder(REGISTRY, "huyen")).containsExactly("huyen", "xa-a", "xa-b");
    assertThat(ReportingTree.everUnder(REGISTRY, "tinh"))
        .containsExactlyInAnyOrder("tinh", "huyen", "xa-a", "xa-b", "xa-c");
  }

  private static Below below(String unit, String period, Map<String, Long> own) {
    return Below.of(unit, ReportingTree.of(REGISTRY, ReportingPeriod.parse(period)), own);
  }

  private static List<Tenure> moved() {
    return List.of(new Tenure("huyen", null, END), new Tenure("tinh", END.plusDays(1), null));
  }

  private static Unit unit(String id, @Nullable LocalDate to, List<Tenure> parents) {
    return new Unit(id, id, "commune", "government", 1, parents, null, to, null);
  }
}
