package org.lantoa.local.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.lantoa.local.sample.ProvinceLife;
import org.lantoa.local.sample.ProvinceLife.Office;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/** Plans who publishes what, when, and what becomes of it. */
final class WorldPlanner {
  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);
  private static final int TRIES = 200;

  private final WorldSettings settings;
  private final Instant since;
  private final ProvinceLife province;
  private final List<Office> offices;

  WorldPlanner(WorldSettings settings) {
    this.settings = settings;
    this.since = settings.begin().minus(settings.history()).truncatedTo(ChronoUnit.SECONDS);
    this.province = new ProvinceLife(settings.begin().atOffset(OFFSET).toLocalDate());
    this.offices = settings.besideSample() ? province.silentOffices() : province.offices();
  }

  ProvinceLife province() {
    return province;
  }

  List<SimulatedSource> sources() {
    List<SimulatedSource> sources = new ArrayList<>();
    add(sources, Platform.FACEBOOK, settings.pages(), "Trang ");
    add(sources, Platform.YOUTUBE, settings.channels(), "Kênh ");
    add(sources, Platform.TIKTOK, settings.accounts(), "TikTok ");
    return List.copyOf(sources);
  }

  private void add(List<SimulatedSource> sources, Platform platform, int number, String prefix) {
    for (int i = 1; i <= number; i++) {
      Random random = randomOf(-1 - sources.size());
      Office office = offices.get((i - 1) % offices.size());
      String again = i > offices.size() ? " " + ((i - 1) / offices.size() + 1) : "";
      double reach = 0.6 + 3 * random.nextDouble() * random.nextDouble();
      sources.add(
          new SimulatedSource(
              new SourceKey(platform, sourceId(platform, i)),
              prefix + office.name() + again,
              office,
              reach,
              (long) (800 + 9000 * reach * random.nextDouble()),
              12 * reach * (random.nextDouble() - 0.15),
              since));
    }
  }

  List<SimulatedPost> posts(List<SimulatedSource> sources) {
    List<SimulatedPost> posts = new ArrayList<>();
    for (int number = 1; number <= settings.posts(); number++) {
      posts.add(post(number, sources, randomOf(number)));
    }
    return List.copyOf(posts);
  }

  private SimulatedPost post(int number, List<SimulatedSource> sources, Random random) {
    SimulatedSource source = sources.get(random.nextInt(sources.size()));
    Platform platform = source.key().platform();
    Instant publishedAt = publishedAt(random);
    ContentKind kind = kind(platform, random);
    String announcement =
        province.announcement(source.office(), publishedAt.atOffset(OFFSET).toLocalDate(), random);
    boolean isSilent = platform == Platform.FACEBOOK && random.nextInt(100) < 6;
    PostPlan plan =
        new PostPlan(
            kind,
            isSilent ? "" : announcement,
            finals(source, random),
            hidden(platform, random),
            (kind == ContentKind.LINK ? 0.25 : 1) * (0.7 + random.nextDouble() * 0.6));
    return new SimulatedPost(
        source, postId(platform, number, random), publishedAt, plan, mishap(publishedAt, random));
  }

  /** By day and hour as offices publish; where the whole span is a few hours of night, then so. */
  private Instant publishedAt(Random random) {
    Duration whole = settings.history().plus(settings.span());
    Instant instant = since;
    for (int tries = 0; tries < TRIES; tries++) {
      instant = since.plusSeconds((long) (random.nextDouble() * whole.toSeconds()));
      int hour = instant.atOffset(OFFSET).getHour();
      int day = instant.atOffset(OFFSET).getDayOfWeek().getValue();
      int likely = hour < 6 || hour > 21 ? 2 : hour == 12 || hour > 17 ? 50 : 100;
      if (random.nextInt(100) < (day > 5 ? likely / 2 : likely)) {
        break;
      }
    }
    return instant;
  }

  private static Map<Measure, Long> finals(SimulatedSource source, Random random) {
    Map<Measure, Long> finals =
        ProvinceLife.finals(source.key().platform(), source.reach(), random);
    Long care = finals.remove(Measure.CARE);
    if (care != null) {
      finals.put(Measure.OTHER, care);
    }
    return finals;
  }

  private static Set<Measure> hidden(Platform platform, Random random) {
    Set<Measure> hidden = EnumSet.noneOf(Measure.class);
    if (platform == Platform.YOUTUBE && random.nextInt(100) < 8) {
      hidden.add(Measure.REACTIONS);
    }
    if (platform == Platform.YOUTUBE && random.nextInt(100) < 8) {
      hidden.add(Measure.COMMENTS);
    }
    return hidden;
  }

  private static Mishap mishap(Instant publishedAt, Random random) {
    int part = random.nextInt(1000);
    Instant early = publishedAt.plusSeconds(60 + random.nextInt(36_000));
    Instant later = publishedAt.plusSeconds(3600 + random.nextInt(5 * 86_400));
    int share = 2 + random.nextInt(20);
    if (part < 30) {
      return new Mishap(early, null, null, null, 0);
    }
    if (part < 45) {
      return new Mishap(null, later, null, null, 0);
    }
    if (part < 50) {
      return new Mishap(null, later, later.plusSeconds(3 * 86_400), null, 0);
    }
    return part < 80 ? new Mishap(null, null, null, later, share) : Mishap.NONE;
  }

  private static ContentKind kind(Platform platform, Random random) {
    int part = random.nextInt(100);
    if (platform != Platform.FACEBOOK) {
      return ContentKind.VIDEO;
    }
    if (part < 58) {
      return ContentKind.PHOTO;
    }
    if (part < 74) {
      return ContentKind.STATUS;
    }
    return part < 86 ? ContentKind.VIDEO : part < 97 ? ContentKind.LINK : ContentKind.EVENT;
  }

  // Of each platform's form, with numbers that no platform has given so far.
  private static String sourceId(Platform platform, int number) {
    return switch (platform) {
      case FACEBOOK -> String.format(Locale.ROOT, "9900000001%05d", number);
      case YOUTUBE -> String.format(Locale.ROOT, "UCgiaLapLamGiang0000%04d", number);
      case TIKTOK -> String.format(Locale.ROOT, "gialap.lamgiang.%04d", number);
      case ZALO -> throw new IllegalArgumentException("Zalo is not simulated");
    };
  }

  private static String postId(Platform platform, int number, Random random) {
    return switch (platform) {
      case FACEBOOK -> Long.toString(122_900_000_000_000L + number * 1000L + random.nextInt(1000));
      case YOUTUBE -> String.format(Locale.ROOT, "giaLG%06d", number);
      case TIKTOK -> Long.toString(7_490_000_000_000_000_000L + number * 1000L);
      case ZALO -> throw new IllegalArgumentException("Zalo is not simulated");
    };
  }

  /** Each post draws from numbers of its own, so that one post's change moves no other. */
  private Random randomOf(int number) {
    return new Random(settings.seed() * 0x9E3779B97F4A7C15L + number * 0xD1B54A32D192ED03L);
  }
}
