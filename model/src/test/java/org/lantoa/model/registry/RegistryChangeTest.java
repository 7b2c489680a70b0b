package org.lantoa.model.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;

final class RegistryChangeTest {
  private static final SourceKey KEY = SourceKey.parse("facebook:100");
  private static final Unit TINH = unit("tinh");
  private static final Unit HUYEN = unit("huyen", new Tenure("tinh", null, null));
  private static final Unit XA = unit("xa", new Tenure("huyen", null, null));
  private static final Campaign DVK = campaign("dvk", "2025-01-01", "2025-12-31", "#DanVanKheo");
  private static final Registry BEFORE =
      registry(List.of(TINH, HUYEN, XA), List.of(source(CountingOrigin.API, "p")), List.of(DVK));

  @Test
  void namesAndNewThingsWithoutPostsChangeNothing() {
    Unit renamed = new Unit("xa", "Xã mới", "x", "chinh-quyen", 7, XA.parents(), null, null, null);
    Source more =
        new Source(
            SourceKey.parse("facebook:200"),
            "n",
            "o",
            "p",
            CountingOrigin.API,
            60,
            List.of(),
            List.of(new Tenure("xa", null, null)));
    Campaign told = new Campaign("dvk", "Tên khác", DVK.from(), DVK.to(), DVK.query());

    assertThat(
            RegistryChange.between(
                BEFORE,
                registry(
                    List.of(TINH, HUYEN, renamed),
                    List.of(source(CountingOrigin.API, "p"), more),
                    List.of(told))))
        .isEmpty();
  }

  @Test
  void anotherParentFromADayOnMovesThePostsFromThatDayOn() {
    Unit moved =
        unit(
            "xa",
            new Tenure("huyen", null, day("2025-06-30")),
            new Tenure("tinh", day("2025-07-01"), null));

    assertThat(
            RegistryChange.between(
                BEFORE, registry(List.of(TINH, HUYEN, moved), BEFORE.sources(), List.of(DVK))))
        .containsExactly(posts(KEY, "2025-07-01", null));
  }

  @Test
  void aParentsParentCountsToo() {
    Unit loose = unit("huyen");

    assertThat(
            RegistryChange.between(
                BEFORE, registry(List.of(TINH, loose, XA), BEFORE.sources(), List.of(DVK))))
        .containsExactly(posts(KEY, null, null));
  }

  @Test
  void anotherOriginOrNoSourceOrADraftAffectsAllItsPosts() {
    for (List<Source> sources :
        List.of(
            List.of(source(CountingOrigin.TEMPLATE, "p")),
            List.<Source>of(),
            List.of(source(CountingOrigin.API, null)))) {
      assertThat(RegistryChange.between(BEFORE, registry(BEFORE.units(), sources, List.of(DVK))))
          .containsExactly(posts(KEY, null, null));
    }
  }

  @Test
  void aDraftThatIsCompletedHadNoPosts() {
    Registry draft =
        registry(BEFORE.units(), List.of(source(CountingOrigin.API, null)), List.of(DVK));

    assertThat(RegistryChange.between(draft, BEFORE)).isEmpty();
  }

  @Test
  void campaignsThatComeGoOrChangeAffectTheirDays() {
    Campaign other = campaign("khac", "2024-03-01", "2024-03-31", "#Khac");
    Campaign longer = campaign("dvk", "2025-01-01", "2026-12-31", "#DanVanKheo");

    assertThat(campaigns(List.of(DVK, other)))
        .containsExactly(ofCampaign("khac", "2024-03-01", "2024-03-31"));
    assertThat(campaigns(List.of())).containsExactly(ofCampaign("dvk", "2025-01-01", "2025-12-31"));
    assertThat(campaigns(List.of(longer)))
        .containsExactly(
            ofCampaign("dvk", "2025-01-01", "2025-12-31"),
            ofCampaign("dvk", "2025-01-01", "2026-12-31"));
  }

  @Test
  void otherAbbreviationsMayChangeWhatAnyCampaignMatches() {
    Registry more =
        new Registry(
            BEFORE.zone(),
            BEFORE.units(),
            BEFORE.sources(),
            BEFORE.campaigns(),
            List.of("DVK = dân vận khéo"));

    assertThat(RegistryChange.between(BEFORE, more))
        .containsOnly(ofCampaign("dvk", "2025-01-01", "2025-12-31"));
    assertThat(RegistryChange.between(more, BEFORE))
        .containsOnly(ofCampaign("dvk", "2025-01-01", "2025-12-31"));
    assertThat(RegistryChange.between(more, more)).isEmpty();
  }

  @Test
  void anotherZoneMovesDaysAndSoEverything() {
    Registry elsewhere =
        new Registry(ZoneId.of("Asia/Tokyo"), BEFORE.units(), BEFORE.sources(), BEFORE.campaigns());

    assertThat(RegistryChange.between(BEFORE, elsewhere))
        .containsExactly(new RegistryChange.Posts(Optional.empty(), null, null, Optional.empty()));
  }

  private static List<RegistryChange.Posts> campaigns(List<Campaign> campaigns) {
    return RegistryChange.between(BEFORE, registry(BEFORE.units(), BEFORE.sources(), campaigns));
  }

  private static RegistryChange.Posts posts(
      SourceKey source, @Nullable String from, @Nullable String to) {
    return new RegistryChange.Posts(
        Optional.of(source),
        from == null ? null : day(from),
        to == null ? null : day(to),
        Optional.empty());
  }

  private static RegistryChange.Posts ofCampaign(String id, String from, String to) {
    return new RegistryChange.Posts(Optional.empty(), day(from), day(to), Optional.of(id));
  }

  private static Registry registry(
      List<Unit> units, List<Source> sources, List<Campaign> campaigns) {
    return new Registry(Registry.DEFAULT_ZONE, units, sources, campaigns);
  }

  private static Unit unit(String id, Tenure... parents) {
    return new Unit(id, id, "x", "chinh-quyen", 0, List.of(parents), null, null, null);
  }

  private static Source source(CountingOrigin origin, @Nullable String proof) {
    return new Source(
        KEY, "n", "o", proof, origin, 60, List.of(), List.of(new Tenure("xa", null, null)));
  }

  private static Campaign campaign(String id, String from, String to, String query) {
    return new Campaign(id, id, day(from), day(to), query);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
