package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;

/** Where sources stand as units are organised today. */
final class PresentOrganisationTest {
  private static final LocalDate LAST_DAY = LocalDate.parse("2025-06-30");
  private static final LocalDate NEXT_DAY = LAST_DAY.plusDays(1);
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void communesOfAnEndedDistrictStandUnderTheProvince() {
    Registry.Lookup lookup =
        lookup(List.of(tinh(), district("xa-1"), moved("xa-1"), moved("xa-2")), source(2, "xa-2"));

    assertThat(lookup.presentPathOf(key(2), TODAY)).containsExactly("xa-2", "tinh");
    assertThat(lookup.presentPathOf(key(2), LAST_DAY)).containsExactly("xa-2", "huyen", "tinh");
    assertThat(lookup.sourcesNowUnder("tinh", TODAY)).containsExactly(key(2));
    assertThat(lookup.sourcesNowUnder("huyen", TODAY)).isEmpty();
    assertThat(lookup.sourcesNowUnder("huyen", LAST_DAY)).containsExactly(key(2));
  }

  @Test
  void pagesOfAMergedCommuneStandUnderTheOneThatTookItOver() {
    Registry.Lookup lookup =
        lookup(
            List.of(tinh(), district(null), moved("xa-1"), ended("xa-2", "huyen", "xa-1")),
            source(1, "xa-1"),
            source(new Tenure("xa-2", null, LAST_DAY)),
            source(3, "xa-2"));

    assertThat(lookup.presentUnitOf("xa-2", TODAY)).isEqualTo("xa-1");
    assertThat(lookup.presentUnitOf("xa-2", LAST_DAY)).isEqualTo("xa-2");
    assertThat(lookup.sourcesNowUnder("xa-1", TODAY)).containsExactly(key(1), key(9), key(3));
    assertThat(lookup.sourcesNowUnder("xa-2", TODAY)).isEmpty();
    assertThat(lookup.presentPathOf(key(3), TODAY)).containsExactly("xa-1", "tinh");
  }

  @Test
  void takesTheOwnerOfTodayElseTheLastAndNoneThatIsYetToCome() {
    Registry.Lookup lookup =
        lookup(
            List.of(tinh(), moved("xa-1"), moved("xa-2"), moved("xa-3"), district(null)),
            source(
                new Tenure("xa-3", TODAY.plusDays(1), null),
                new Tenure("xa-1", null, LAST_DAY),
                new Tenure("xa-2", NEXT_DAY, TODAY)));

    assertThat(lookup.presentPathOf(key(9), LAST_DAY)).startsWith("xa-1");
    assertThat(lookup.presentPathOf(key(9), TODAY)).startsWith("xa-2");
    assertThat(lookup.presentPathOf(key(9), TODAY.plusDays(1))).startsWith("xa-3");
    Registry.Lookup given =
        lookup(List.of(tinh(), moved("xa-1")), source(new Tenure("xa-1", NEXT_DAY, TODAY)));
    assertThat(given.presentPathOf(key(9), TODAY.plusYears(3))).containsExactly("xa-1", "tinh");
    assertThat(given.presentPathOf(key(9), LAST_DAY)).isEmpty();
    assertThat(given.presentPathOf(key(1), TODAY)).isEmpty();
  }

  @Test
  void followsAChainOfSuccessors() {
    LocalDate later = LocalDate.parse("2026-06-30");
    Registry.Lookup lookup =
        lookup(
            List.of(
                tinh(),
                ended("xa-1", "tinh", "xa-2"),
                unit("xa-2", later, "xa-3", new Tenure("tinh", null, later)),
                moved("xa-3")),
            source(1, "xa-1"));

    assertThat(lookup.presentPathOf(key(1), LAST_DAY)).containsExactly("xa-1", "tinh");
    assertThat(lookup.presentPathOf(key(1), later)).containsExactly("xa-2", "tinh");
    assertThat(lookup.presentPathOf(key(1), TODAY)).containsExactly("xa-3", "tinh");
  }

  @Test
  void aMergedProvinceGivesItsPlaceAboveToo() {
    Registry.Lookup lookup =
        lookup(
            List.of(
                unit("tinh-cu", LAST_DAY, "tinh"),
                tinh(),
                unit("ban", null, null, new Tenure("tinh-cu", null, LAST_DAY))),
            source(1, "ban"));

    assertThat(lookup.presentPathOf(key(1), TODAY)).containsExactly("ban", "tinh");
  }

  @Test
  void anEndedUnitWithoutSuccessorStaysUnderItsLastParent() {
    Registry.Lookup lookup =
        lookup(
            List.of(tinh(), district(null), ended("ban", "huyen", null)),
            source(1, "ban"),
            source(2, "huyen"));

    assertThat(lookup.presentUnitOf("ban", TODAY)).isEqualTo("ban");
    assertThat(lookup.presentPathOf(key(1), TODAY)).containsExactly("ban", "huyen", "tinh");
    assertThat(lookup.sourcesNowUnder("huyen", TODAY)).containsExactly(key(1), key(2));
    assertThat(lookup.sourcesNowUnder("tinh", TODAY)).containsExactly(key(1), key(2));
  }

  @Test
  void aCommuneThatTookOverFromItsOwnDistrictStaysUnderTheProvince() {
    Registry.Lookup lookup =
        lookup(
            List.of(tinh(), district("xa-1"), ended("xa-1", "huyen", null)),
            source(1, "xa-1"),
            source(2, "huyen"));

    assertThat(lookup.presentPathOf(key(1), TODAY)).containsExactly("xa-1", "tinh");
    assertThat(lookup.presentPathOf(key(2), TODAY)).containsExactly("xa-1", "tinh");
  }

  @Test
  void circlesOfAnUncheckedRegistryEnd() {
    Registry.Lookup lookup =
        lookup(
            List.of(
                ended("a", "b", "b"),
                ended("b", "a", "a"),
                ended("c", "d", null),
                unit("d", null, null, new Tenure("c", null, null)),
                ended("e", "d", "khong-co")),
            source(1, "a"),
            source(2, "c"),
            source(3, "e"));

    assertThat(lookup.presentUnitOf("a", TODAY)).isEqualTo("a");
    assertThat(lookup.presentPathOf(key(1), TODAY)).containsExactly("a", "b");
    assertThat(lookup.presentPathOf(key(2), TODAY)).containsExactly("c", "d");
    assertThat(lookup.presentPathOf(key(3), TODAY)).containsExactly("e", "d", "c");
    assertThat(lookup.presentUnitOf("khong-co", TODAY)).isEqualTo("khong-co");
  }

  @Test
  void draftsStandNowhere() {
    Source whole = source(1, "tinh");
    Source draft =
        new Source(
            key(2),
            "b",
            null,
            null,
            CountingOrigin.TEMPLATE,
            60,
            List.of(),
            List.of(new Tenure("tinh", null, null)));

    assertThat(lookup(List.of(tinh()), whole, draft).sourcesNowUnder("tinh", TODAY))
        .containsExactly(key(1));
  }

  private static Registry.Lookup lookup(List<Unit> units, Source... sources) {
    return new Registry(Registry.DEFAULT_ZONE, units, List.of(sources), List.of()).lookup();
  }

  private static Unit tinh() {
    return unit("tinh", null, null);
  }

  /** A district that ended on the last day. */
  private static Unit district(@Nullable String successor) {
    return ended("huyen", "tinh", successor);
  }

  /** A commune that was of the district until the last day, and of the province since. */
  private static Unit moved(String id) {
    return unit(
        id, null, null, new Tenure("huyen", null, LAST_DAY), new Tenure("tinh", NEXT_DAY, null));
  }

  private static Unit ended(String id, String parent, @Nullable String successor) {
    return unit(id, LAST_DAY, successor, new Tenure(parent, null, LAST_DAY));
  }

  private static Unit unit(
      String id, @Nullable LocalDate to, @Nullable String successor, Tenure... parents) {
    return new Unit(id, id, "commune", "government", 1, List.of(parents), null, to, successor);
  }

  private static SourceKey key(int number) {
    return SourceKey.parse("facebook:" + number);
  }

  private static Source source(int number, String owner) {
    return source(number, new Tenure(owner, null, null));
  }

  /** The source with key 9. */
  private static Source source(Tenure... owners) {
    return source(9, owners);
  }

  private static Source source(int number, Tenure... owners) {
    return new Source(
        key(number),
        "Trang " + number,
        "Trang " + number,
        "https://trang.example.org",
        CountingOrigin.TEMPLATE,
        60,
        List.of(),
        List.of(owners));
  }
}
