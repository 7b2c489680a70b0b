package org.lantoa.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Platform;

/** Plans who publishes what and when. */
final class PostPlanner {
  static final ZoneOffset OFFSET = ZoneOffset.ofHours(7);
  private static final Duration SPAN = Duration.ofDays(730);

  private final Instant anchor;
  private final List<SampleSource> sources;
  private final TextWriter writer;
  private final int weights;

  PostPlanner(Instant anchor, List<SampleSource> sources, TextWriter writer) {
    this.anchor = anchor;
    this.sources = sources;
    this.writer = writer;
    this.weights = sources.stream().mapToInt(SampleSource::weight).sum();
  }

  SamplePost plan(int number, Random random) {
    while (true) {
      Instant publishedAt = publishedAt(random);
      SampleSource source = source(random);
      LocalDate day = publishedAt.atOffset(OFFSET).toLocalDate();
      Optional<SampleUnit> owner = source.ownerOn(day);
      if (owner.isPresent()) {
        ContentKind kind = kind(source.key().platform(), random);
        String postId = postId(source.key().platform(), number, random);
        return new SamplePost(
            source,
            postId,
            kind,
            writer.write(random, owner.get(), day),
            link(source, postId),
            publishedAt,
            FinalCounts.of(source, random),
            (kind == ContentKind.LINK ? 0.25 : 1) * (0.7 + random.nextDouble() * 0.6));
      }
    }
  }

  // Mostly spread over the two years, some in the last month and the last days, so that the short
  // horizons show something too.
  private Instant publishedAt(Random random) {
    int part = random.nextInt(100);
    Duration span = part < 5 ? Duration.ofDays(3) : part < 15 ? Duration.ofDays(30) : SPAN;
    while (true) {
      Instant day = anchor.minusSeconds((long) (random.nextDouble() * span.toSeconds()));
      long midnight = day.atOffset(OFFSET).toLocalDate().atStartOfDay().toEpochSecond(OFFSET);
      Instant instant = Instant.ofEpochSecond(midnight + minuteOfDay(random) * 60L);
      if (instant.isBefore(anchor.minusSeconds(600)) && !instant.isBefore(anchor.minus(SPAN))) {
        return instant;
      }
    }
  }

  private static int minuteOfDay(Random random) {
    int part = random.nextInt(100);
    if (part < 15) {
      return 6 * 60 + random.nextInt(120);
    }
    if (part < 50) {
      return 8 * 60 + random.nextInt(180);
    }
    return part < 80 ? 13 * 60 + random.nextInt(240) : 19 * 60 + random.nextInt(150);
  }

  private SampleSource source(Random random) {
    int place = random.nextInt(weights);
    for (SampleSource source : sources) {
      place -= source.weight();
      if (place < 0) {
        return source;
      }
    }
    throw new IllegalStateException("the weights of the sources do not add up");
  }

  private static ContentKind kind(Platform platform, Random random) {
    if (platform == Platform.YOUTUBE || platform == Platform.TIKTOK) {
      return ContentKind.VIDEO;
    }
    if (platform == Platform.ZALO) {
      return ContentKind.OTHER;
    }
    int part = random.nextInt(100);
    if (part < 58) {
      return ContentKind.PHOTO;
    }
    if (part < 74) {
      return ContentKind.STATUS;
    }
    return part < 86 ? ContentKind.VIDEO : part < 97 ? ContentKind.LINK : ContentKind.EVENT;
  }

  private static String postId(Platform platform, int number, Random random) {
    return switch (platform) {
      case FACEBOOK -> Long.toString(122_100_000_000_000L + number * 1000L + random.nextInt(1000));
      case YOUTUBE -> String.format(Locale.ROOT, "mauLG%06d", number);
      case TIKTOK ->
          Long.toString(7_400_000_000_000_000_000L + number * 1000L + random.nextInt(1000));
      case ZALO -> String.format(Locale.ROOT, "bai-%06d", number);
    };
  }

  private static @Nullable String link(SampleSource source, String postId) {
    return switch (source.key().platform()) {
      case FACEBOOK -> {
        boolean group = source.name().startsWith("Nhóm");
        String page = source.alias() == null ? source.key().sourceId() : source.alias();
        yield "https://www.facebook.com/" + (group ? "groups/" : "") + page + "/posts/" + postId;
      }
      case YOUTUBE -> "https://www.youtube.com/watch?v=" + postId;
      case TIKTOK -> "https://www.tiktok.com/@" + source.key().sourceId() + "/video/" + postId;
      case ZALO -> null;
    };
  }
}
