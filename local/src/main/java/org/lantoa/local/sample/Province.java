package org.lantoa.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The made-up province Lam Giang: 8 districts that ended on 2025-06-30, 100 communes that belong to
 * the province directly since, one of them merged into its neighbour later, and offices of the
 * Party, the Front and mass organisations.
 */
final class Province {
  static final LocalDate LAST_DISTRICT_DAY = LocalDate.of(2025, 6, 30);

  /** Since then one commune, {@link #MERGED}, is part of its neighbour. */
  static final LocalDate LAST_DAY_OF_MERGED = LocalDate.of(2025, 12, 31);

  static final String MERGED = "xa-doai-an";
  static final String MERGED_INTO = "xa-doai-thinh";
  static final String ROOT = "tinh";
  static final String NAME = "tỉnh Lam Giang";

  private static final List<String> DISTRICTS =
      List.of(
          "Đông Lam",
          "Tây Lam",
          "Thượng Lam",
          "Hạ Lam",
          "Vân Khê",
          "Mộc Lĩnh",
          "Phú Đoài",
          "Lam Thành");
  private static final List<String> FIRST =
      List.of("Vân", "Khê", "Mộc", "Lĩnh", "Đoài", "Nguyệt", "Trúc", "Liễu", "Quế", "Hồng");
  private static final List<String> SECOND =
      List.of("An", "Thịnh", "Lộc", "Điền", "Sơn", "Vinh", "Phúc", "Lâm", "Thủy", "Cương");
  private static final List<String> HAMLETS =
      List.of(
          "Bến Đò",
          "Cây Gạo",
          "Đồng Giữa",
          "Gò Mít",
          "Bờ Hồ",
          "Xóm Chùa",
          "Đầu Cầu",
          "Làng Thượng",
          "Làng Hạ",
          "Ngã Ba",
          "Đồi Chè",
          "Bãi Dâu",
          "Giếng Đá",
          "Rừng Thông",
          "Suối Trong",
          "Ao Sen",
          "Đình Cả",
          "Vườn Cau",
          "Nhà Lang",
          "Trung Tâm");

  private final List<SampleUnit> units;
  private final List<SampleSource> sources;

  Province() {
    List<SampleUnit> all = new ArrayList<>();
    List<String> communeAreas = new ArrayList<>();
    List<SampleUnit> communes = communes();
    communes.forEach(commune -> communeAreas.add(commune.area()));
    all.add(unit(ROOT, "Tỉnh Lam Giang", "province", "area", null, communeAreas));
    all.addAll(offices(communeAreas));
    all.addAll(districts(communes));
    all.addAll(communes);
    units = List.copyOf(all);
    sources = SourceRoster.of(this);
  }

  /** All units; parents stand before their children. */
  List<SampleUnit> units() {
    return units;
  }

  /** All sources. */
  List<SampleSource> sources() {
    return sources;
  }

  Map<String, SampleUnit> unitsById() {
    return units.stream().collect(Collectors.toMap(SampleUnit::id, unit -> unit));
  }

  List<SampleUnit> unitsOfLevel(String level) {
    return units.stream().filter(unit -> unit.level().equals(level)).toList();
  }

  private static List<SampleUnit> offices(List<String> places) {
    return List.of(
        unit("ubnd-tinh", "UBND tỉnh Lam Giang", "province", "government", ROOT, places),
        unit(
            "tuyen-giao-dan-van-tinh",
            "Ban Tuyên giáo và Dân vận Tỉnh ủy Lam Giang",
            "province",
            "party",
            ROOT,
            places),
        unit(
            "mat-tran-tinh",
            "Ủy ban MTTQ Việt Nam tỉnh Lam Giang",
            "province",
            "front",
            ROOT,
            places),
        unit("tinh-doan", "Tỉnh đoàn Lam Giang", "province", "organization", ROOT, places),
        unit(
            "phu-nu-tinh",
            "Hội Liên hiệp Phụ nữ tỉnh Lam Giang",
            "province",
            "organization",
            ROOT,
            places),
        unit(
            "nong-dan-tinh",
            "Hội Nông dân tỉnh Lam Giang",
            "province",
            "organization",
            ROOT,
            places),
        unit(
            "van-hoa-tinh",
            "Trung tâm Văn hóa tỉnh Lam Giang",
            "province",
            "public-service",
            ROOT,
            places));
  }

  private static SampleUnit unit(
      String id,
      String name,
      String level,
      String system,
      @Nullable String parent,
      List<String> places) {
    return new SampleUnit(id, name, NAME, level, system, parent, parent, null, places);
  }

  private static List<SampleUnit> districts(List<SampleUnit> communes) {
    List<SampleUnit> districts = new ArrayList<>();
    SampleUnit.End end = new SampleUnit.End(LAST_DISTRICT_DAY, ROOT);
    for (String name : DISTRICTS) {
      String area = (isTown(name) ? "thị xã " : "huyện ") + name;
      String id = districtId(name);
      List<String> places =
          communes.stream()
              .filter(commune -> id.equals(commune.before()))
              .map(SampleUnit::area)
              .toList();
      districts.add(
          new SampleUnit(
              id, "UBND " + area, area, "district", "government", ROOT, null, end, places));
    }
    return districts;
  }

  private static List<SampleUnit> communes() {
    List<SampleUnit> communes = new ArrayList<>();
    for (String first : FIRST) {
      for (String second : SECOND) {
        int place = communes.size();
        // The town has twelve wards; the seven districts share the other communes evenly.
        String district = DISTRICTS.get(place >= 88 ? 7 : place % 7);
        String kind = isTown(district) ? "phường" : "xã";
        String area = kind + ' ' + first + ' ' + second;
        communes.add(
            new SampleUnit(
                Latin.idOf(area),
                "UBND " + area,
                area,
                "commune",
                "government",
                districtId(district),
                ROOT,
                Latin.idOf(area).equals(MERGED)
                    ? new SampleUnit.End(LAST_DAY_OF_MERGED, MERGED_INTO)
                    : null,
                hamlets(kind, place)));
      }
    }
    return communes;
  }

  private static List<String> hamlets(String kind, int place) {
    if (kind.equals("phường")) {
      return Stream.iterate(1, n -> n <= 9, n -> n + 1).map(n -> "tổ dân phố số " + n).toList();
    }
    return Stream.iterate(0, n -> n < 6, n -> n + 1)
        .map(n -> "thôn " + HAMLETS.get((place + n * 7) % HAMLETS.size()))
        .toList();
  }

  private static boolean isTown(String district) {
    return district.equals("Lam Thành");
  }

  private static String districtId(String name) {
    return Latin.idOf((isTown(name) ? "thị xã " : "huyện ") + name);
  }
}
