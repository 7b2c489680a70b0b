package org.lantoa.bench.rolling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;

/** The offices of a workload: a province, its districts, their communes; their pages. */
final class MadeUpOrganisation {
  private static final long FIRST_SOURCE = 100_000_000_000_000L;
  private static final int COMMUNES_A_DISTRICT = 7;
  private static final LocalDate FIRST_DAY = LocalDate.parse("2020-01-01");
  private static final LocalDate LAST_DAY = LocalDate.parse("2030-12-31");

  private MadeUpOrganisation() {}

  static final String PROVINCE = "tinh";

  /** Which unit owns a source. */
  enum Owners {
    /** The units in turn. */
    ALL,
    /** One commune owns them all. */
    ONE
  }

  static SourceKey source(int number) {
    return new SourceKey(Platform.FACEBOOK, Long.toString(FIRST_SOURCE + number));
  }

  static Registry registry(WorkloadShape shape, Owners owners) {
    List<Unit> units = units(shape.units());
    List<Source> sources = new ArrayList<>();
    for (int number = 0; number < shape.sources(); number++) {
      int owner =
          owners == Owners.ONE ? units.size() - 1 : units.size() - 1 - number % units.size();
      sources.add(source(source(number), units.get(owner).id()));
    }
    List<Campaign> campaigns = new ArrayList<>();
    for (int number = 0; number < shape.campaigns(); number++) {
      campaigns.add(
          new Campaign(
              "dot-" + number,
              "Đợt " + number,
              FIRST_DAY,
              LAST_DAY,
              MadeUpTexts.hashtag(number) + " OR \"" + MadeUpTexts.phrase(number) + '"'));
    }
    return new Registry(Registry.DEFAULT_ZONE, units, sources, campaigns);
  }

  private static List<Unit> units(int count) {
    List<Unit> units = new ArrayList<>();
    units.add(unit(PROVINCE, "province", List.of()));
    int districts = Math.max(1, (count - 1) / (COMMUNES_A_DISTRICT + 1));
    for (int number = 1; number < count; number++) {
      boolean isDistrict = number <= districts;
      String parent = isDistrict ? PROVINCE : "huyen-" + (1 + number % districts);
      units.add(
          unit(
              (isDistrict ? "huyen-" : "xa-") + number,
              isDistrict ? "district" : "commune",
              List.of(new Tenure(parent, null, null))));
    }
    return units;
  }

  private static Unit unit(String id, String level, List<Tenure> parents) {
    return new Unit(id, id, level, "party", 0, parents, null, null, null);
  }

  private static Source source(SourceKey key, String unit) {
    return new Source(
        key,
        key.text(),
        "Trang chính thức",
        "https://vidu.example.gov.vn/",
        CountingOrigin.API,
        60,
        List.of(),
        List.of(new Tenure(unit, null, null)));
  }
}
