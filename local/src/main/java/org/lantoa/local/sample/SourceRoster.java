package org.lantoa.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/** The 120 sources of the province. Some communes have two, a few have none: as it is. */
final class SourceRoster {
  private static final int COMMUNE_PAGES = 90;

  private final List<SampleSource> sources = new ArrayList<>();
  private final Province province;

  private SourceRoster(Province province) {
    this.province = province;
  }

  static List<SampleSource> of(Province province) {
    SourceRoster roster = new SourceRoster(province);
    roster.addProvincial();
    roster.addDistricts();
    roster.addCommunes();
    return List.copyOf(roster.sources);
  }

  private void addProvincial() {
    Map<String, SampleUnit> units = province.unitsById();
    for (SampleUnit office : province.unitsOfLevel("province")) {
      if (!office.id().equals(Province.ROOT)) {
        String alias = Latin.joined(office.id().replace("-", "")) + "lamgiang";
        add(Platform.FACEBOOK, office.name(), alias, office, null, 30, 6);
      }
    }
    add(Platform.FACEBOOK, "Nhóm Lam Giang quê mình", null, units.get("van-hoa-tinh"), null, 20, 3);
    add(
        Platform.FACEBOOK,
        "Nhóm Nhà nông Lam Giang",
        null,
        units.get("nong-dan-tinh"),
        null,
        15,
        2);
    add(
        Platform.YOUTUBE,
        "Truyền hình Văn hóa Lam Giang",
        null,
        units.get("van-hoa-tinh"),
        null,
        18,
        2);
    add(
        Platform.YOUTUBE,
        "Tuyên giáo Lam Giang",
        null,
        units.get("tuyen-giao-dan-van-tinh"),
        null,
        10,
        1);
    add(Platform.TIKTOK, "Tuổi trẻ Lam Giang", null, units.get("tinh-doan"), null, 18, 4);
    add(Platform.ZALO, "Cổng thông tin Lam Giang", null, units.get("ubnd-tinh"), null, 15, 2);
    add(Platform.ZALO, "Mặt trận Lam Giang", null, units.get("mat-tran-tinh"), null, 8, 1);
  }

  private void addDistricts() {
    List<SampleUnit> communes = province.unitsOfLevel("commune");
    int place = 0;
    for (SampleUnit district : province.unitsOfLevel("district")) {
      // Every other page was handed over to a commune at the former seat, the others fell silent.
      SampleUnit heir =
          place % 2 == 0
              ? communes.stream()
                  .filter(commune -> district.id().equals(commune.before()))
                  .findFirst()
                  .orElse(null)
              : null;
      add(
          Platform.FACEBOOK,
          "Thông tin " + district.area(),
          Latin.joined(district.area()),
          district,
          heir,
          24,
          3);
      place++;
    }
  }

  private void addCommunes() {
    List<SampleUnit> communes = province.unitsOfLevel("commune");
    for (int i = 0; i < COMMUNE_PAGES; i++) {
      SampleUnit commune = communes.get(i);
      String alias = i % 3 == 0 ? "ubnd" + Latin.joined(commune.area()) : null;
      SampleUnit heir =
          commune.end() == null ? null : province.unitsById().get(commune.end().successor());
      add(Platform.FACEBOOK, commune.name(), alias, commune, heir, 6 + i % 7, 1);
    }
    for (int i = 0; i < 3; i++) {
      SampleUnit commune = communes.get(COMMUNE_PAGES + i);
      add(Platform.ZALO, "Zalo " + commune.name(), null, commune, null, 5, 1);
      add(
          Platform.FACEBOOK,
          "Nhóm Thông tin " + communes.get(i * 9).area(),
          null,
          communes.get(i * 9),
          null,
          5,
          1);
    }
    add(
        Platform.YOUTUBE,
        "Đài truyền thanh " + communes.get(4).area(),
        null,
        communes.get(4),
        null,
        4,
        1);
    add(
        Platform.TIKTOK,
        "Một phút ở " + communes.get(12).area(),
        null,
        communes.get(12),
        null,
        5,
        2);
  }

  private void add(
      Platform platform,
      String name,
      @Nullable String alias,
      @Nullable SampleUnit owner,
      @Nullable SampleUnit heir,
      int weight,
      double reach) {
    SourceKey key = new SourceKey(platform, idOf(platform, sources.size() + 1));
    sources.add(
        new SampleSource(
            key, name, alias, java.util.Objects.requireNonNull(owner), heir, weight, reach));
  }

  // Of each platform's form, with a number that no platform has given so far.
  private static String idOf(Platform platform, int number) {
    return switch (platform) {
      case FACEBOOK -> String.format(Locale.ROOT, "9900000000%05d", number);
      case YOUTUBE -> String.format(Locale.ROOT, "UCmauLamGiang0000000%04d", number);
      case TIKTOK -> String.format(Locale.ROOT, "mau.lamgiang.%03d", number);
      case ZALO -> String.format(Locale.ROOT, "990000000000000%04d", number);
    };
  }
}
