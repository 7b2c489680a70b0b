package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

final class RegistryLookupTest {
  private static final LocalDate LAST_DAY = LocalDate.parse("2025-06-30");
  private static final SourceKey SOURCE = SourceKey.parse("facebook:246675545449582");

  private final Registry.Lookup lookup =
      new Registry(
              Registry.DEFAULT_ZONE,
              List.of(
                  unit("tinh", List.of()),
                  unit("huyen-a", List.of(new Tenure("tinh", null, LAST_DAY))),
                  unit(
                      "xa-1",
                      List.of(
                          new Tenure("huyen-a", null, LAST_DAY),
                          new Tenure("tinh", LAST_DAY.plusDays(1), null)))),
              List.of(
                  new Source(
                      SOURCE,
                      "Xã 1",
                      "UBND xã 1",
                      "https://xa1.example.org",
                      CountingOrigin.TEMPLATE,
                      60,
                      List.of("UbndXa1"),
                      List.of(new Tenure("xa-1", LocalDate.parse("2020-01-01"), null)))),
              List.of())
          .lookup();

  @Test
  void givesThePathThatWasValidOnTheDay() {
    assertThat(lookup.pathOf(SOURCE, LAST_DAY)).containsExactly("xa-1", "huyen-a", "tinh");
    assertThat(lookup.pathOf(SOURCE, LAST_DAY.plusDays(1))).containsExactly("xa-1", "tinh");
  }

  @Test
  void givesNoPathWhereNobodyOwnedTheSource() {
    assertThat(lookup.pathOf(SOURCE, LocalDate.parse("2019-12-31"))).isEmpty();
    assertThat(lookup.pathOf(SourceKey.parse("facebook:1"), LAST_DAY)).isEmpty();
  }

  @Test
  void takesTheDayInTheRegistrysZone() {
    assertThat(lookup.dayOf(Instant.parse("2025-06-30T16:59:59Z"))).isEqualTo(LAST_DAY);
    assertThat(lookup.dayOf(Instant.parse("2025-06-30T17:00:00Z"))).isEqualTo(LAST_DAY.plusDays(1));
  }

  @Test
  void findsASourceByItsPublicNameHoweverItIsCapitalised() {
    assertThat(lookup.idOf(Platform.FACEBOOK, "ubndxa1")).hasValue("246675545449582");
    assertThat(lookup.idOf(Platform.YOUTUBE, "ubndxa1")).isEmpty();
  }

  private static Unit unit(String id, List<Tenure> parents) {
    return new Unit(id, id, "commune", "government", 1, parents, null, null, null);
  }
}
