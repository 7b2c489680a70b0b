package org.lantoa.dashboards.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;

final class UnitTreeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate END = LocalDate.of(2025, 6, 30);

  @Test
  void putsUnitsUnderTheirParentOfToday() {
    assertThat(
            places(
                unit("tinh", 1, null),
                unit("huyen", 1, END, new Tenure("tinh", null, END)),
                unit(
                    "xa",
                    2,
                    null,
                    new Tenure("huyen", null, END),
                    new Tenure("tinh", END.plusDays(1), null))))
        .containsExactly("0 tinh", "1 xa", "1 huyen");
  }

  @Test
  void leavesEndedUnitsUnderTheirLastParent() {
    assertThat(
            places(
                unit("tinh", 1, null),
                unit("huyen", 1, END, new Tenure("tinh", null, END)),
                unit("xa-cu", 1, END, new Tenure("huyen", null, END))))
        .containsExactly("0 tinh", "1 huyen", "2 xa-cu");
  }

  @Test
  void followsTheOrderOfTheRegistryThenTheVietnameseAlphabet() {
    Tenure below = new Tenure("tinh", null, null);
    assertThat(
            places(
                unit("tinh", 1, null),
                unit("e", "Xã Đông", 5, null, below),
                unit("d", "Xã Ea", 5, null, below),
                unit("c", "Xã Dương", 5, null, below),
                unit("b", "Xã Z", 1, null, below)))
        .containsExactly("0 tinh", "1 b", "1 c", "1 e", "1 d");
  }

  @Test
  void showsUnitsOfUnknownParentsAndNeverHangsOnACircle() {
    assertThat(
            places(
                unit("a", 1, null, new Tenure("khong-co", null, null)),
                unit("b", 2, null, new Tenure("c", null, null)),
                unit("c", 3, null, new Tenure("b", null, null))))
        .containsExactly("0 a");
  }

  private static List<String> places(Unit... units) {
    Registry registry = new Registry(Registry.DEFAULT_ZONE, List.of(units), List.of(), List.of());
    return UnitTree.of(registry, TODAY).stream()
        .map(node -> node.depth() + " " + node.unit().id())
        .toList();
  }

  private static Unit unit(String id, int order, @Nullable LocalDate to, Tenure... parents) {
    return unit(id, id, order, to, parents);
  }

  private static Unit unit(
      String id, String name, int order, @Nullable LocalDate to, Tenure... parents) {
    return new Unit(id, name, "", "", order, List.of(parents), null, to, null);
  }
}
