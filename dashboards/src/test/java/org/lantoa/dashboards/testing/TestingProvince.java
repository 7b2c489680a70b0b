package org.lantoa.dashboards.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.SourceKind;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.topic.PostSummary;

/** A small province with an ended district, three communes and posts of half a year. */
public final class TestingProvince {
  /** The time of all tests. */
  public static final Instant NOW = Instant.parse("2026-11-22T03:20:10Z");

  /** The newest tick. */
  public static final Instant AS_OF = Instant.parse("2026-11-22T03:20:00Z");

  private static final LocalDate END = LocalDate.of(2025, 6, 30);
  private static final List<String> COMMUNES =
      List.of("an-phu", "binh-minh", "cam-son", "dong-xuan", "hoa-loi", "tan-thanh");
  private static final List<String> NAMES =
      List.of(
          "UBND xã An Phú",
          "UBND xã Bình Minh",
          "UBND xã Cẩm Sơn",
          "UBND xã Đông Xuân",
          "UBND xã Hòa Lợi",
          "UBND phường Tân Thành");
  private static final List<String> TEXTS =
      List.of(
          "Sáng nay, Khối Dân vận xã phối hợp cùng bà con thôn 3 ra quân dọn vệ sinh tuyến đường"
              + " liên xóm. #DanVanKheo",
          "Lễ trao nhà đại đoàn kết cho gia đình chính sách trong đợt “Đền ơn đáp nghĩa”.\nXin"
              + " trân trọng cảm ơn các đơn vị đã đồng hành. #DenOnDapNghia",
          "Thông báo lịch tiếp công dân định kỳ tháng này tại trụ sở UBND xã.",
          "Xã tổ chức hội nghị tổng kết phong trào xây dựng nông thôn mới, biểu dương các hộ hiến"
              + " đất mở đường. #NongThonMoi");

  private TestingProvince() {}

  /** Its units, sources and campaigns. */
  public static Registry registry() {
    List<Unit> units = new ArrayList<>();
    List<Source> sources = new ArrayList<>();
    units.add(unit("tinh", "UBND tỉnh", "province", 1, List.of(), null, null));
    units.add(
        unit(
            "huyen-dong",
            "UBND huyện Đông",
            "district",
            1,
            List.of(new Tenure("tinh", null, END)),
            END,
            "an-phu"));
    for (int i = 0; i < COMMUNES.size(); i++) {
      List<Tenure> parents =
          List.of(new Tenure("huyen-dong", null, END), new Tenure("tinh", END.plusDays(1), null));
      units.add(unit(COMMUNES.get(i), NAMES.get(i), "commune", i + 1, parents, null, null));
      sources.add(source(i));
    }
    sources.add(unwatched("facebook:1006", "Nhóm Tuyên truyền tỉnh", "https://tinh.example.vn"));
    sources.add(unwatched("facebook:1007", "Trang chờ hoàn thiện", null));
    return new Registry(Registry.DEFAULT_ZONE, units, sources, campaigns());
  }

  private static Unit unit(
      String id,
      String name,
      String level,
      int order,
      List<Tenure> parents,
      @org.jspecify.annotations.Nullable LocalDate to,
      @org.jspecify.annotations.Nullable String successor) {
    return new Unit(id, name, level, "government", order, parents, null, to, successor);
  }

  private static Source source(int i) {
    return new Source(
        sourceKey(i),
        NAMES.get(i).replace("UBND ", "Trang thông tin "),
        NAMES.get(i),
        "https://" + COMMUNES.get(i) + ".example.gov.vn/lien-he",
        CountingOrigin.API,
        60,
        List.of(),
        List.of(new Tenure(COMMUNES.get(i), null, null)));
  }

  /** A group that files feed; without a proof a draft. */
  private static Source unwatched(
      String key, String name, @org.jspecify.annotations.Nullable String proof) {
    return new Source(
        SourceKey.parse(key),
        name,
        name,
        proof,
        SourceKind.GROUP,
        CountingOrigin.TEMPLATE,
        60,
        List.of(),
        List.of(new Tenure("tinh", null, null)));
  }

  private static SourceKey sourceKey(int i) {
    Platform platform = i == 4 ? Platform.YOUTUBE : Platform.FACEBOOK;
    return new SourceKey(platform, Integer.toString(1000 + i));
  }

  private static List<Campaign> campaigns() {
    return List.of(
        new Campaign(
            "dan-van-kheo",
            "Dân vận khéo",
            LocalDate.of(2026, 10, 1),
            LocalDate.of(2026, 12, 31),
            "#DanVanKheo OR \"dân vận khéo\""),
        new Campaign(
            "den-on-dap-nghia",
            "Đền ơn đáp nghĩa",
            LocalDate.of(2026, 7, 1),
            LocalDate.of(2026, 7, 31),
            "#DenOnDapNghia"));
  }

  /** Its posts, the newest first. */
  public static List<PostSummary> posts() {
    Random random = new Random(7);
    List<PostSummary> posts = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      posts.add(post(i, random));
    }
    return posts;
  }

  private static PostSummary post(int i, Random random) {
    int unit = random.nextInt(COMMUNES.size());
    int text = random.nextInt(TEXTS.size());
    Instant published =
        AS_OF
            .minus(Duration.ofMinutes(i < 20 ? 40L * i + 5 : 1_000L + 900L * i))
            .truncatedTo(java.time.temporal.ChronoUnit.MINUTES);
    boolean ofCampaign = text == 0 && published.isAfter(Instant.parse("2026-10-01T00:00:00Z"));
    return new PostSummary(
        new PostKey(sourceKey(unit).platform(), sourceKey(unit).sourceId(), "" + (5000 + i)),
        ContentKind.PHOTO,
        i == 3 ? null : TEXTS.get(text),
        "https://www.facebook.com/" + (1000 + unit) + "/posts/" + (5000 + i),
        published,
        AS_OF.minusSeconds(600),
        i == 5 ? AS_OF.minus(Duration.ofDays(1)) : null,
        counts(i, unit, random),
        List.of(COMMUNES.get(unit), "tinh"),
        ofCampaign ? List.of("dan-van-kheo") : List.of(),
        1);
  }

  private static Counts counts(int i, int unit, Random random) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    int reactions = (int) Math.exp(random.nextGaussian() + 4);
    counts.put(Measure.REACTIONS, Count.of(reactions));
    counts.put(Measure.COMMENTS, Count.of(reactions / 9));
    if (i % 17 != 2) {
      counts.put(Measure.SHARES, Count.of(reactions / 6));
    }
    if (unit == 4) {
      counts.put(Measure.VIEWS, Count.of(reactions * 31L));
    }
    return Counts.of(counts);
  }
}
