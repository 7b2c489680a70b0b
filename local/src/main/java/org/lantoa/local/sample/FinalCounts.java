package org.lantoa.local.sample;

import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;

/**
 * What a post's counts grow to: long-tailed, reactions far above comments and shares. What a
 * platform does not give is left out and so stays unknown: views on Facebook, shares on YouTube and
 * Zalo.
 */
final class FinalCounts {
  private FinalCounts() {}

  static Map<Measure, Long> of(SampleSource source, Random random) {
    return of(source.key().platform(), source.reach(), random);
  }

  static Map<Measure, Long> of(Platform platform, double reach, Random random) {
    double size = logNormal(random, 3.1, 0.9) * reach;
    if (random.nextInt(100) < 2) {
      // The few that spread far beyond the office's own public.
      size *= 5 + 20 * random.nextDouble();
    }
    Map<Measure, Long> finals = new EnumMap<>(Measure.class);
    if (platform == Platform.FACEBOOK) {
      addReactionTypes(finals, Math.round(size), random);
    } else {
      finals.put(Measure.REACTIONS, Math.round(size));
      finals.put(Measure.VIEWS, Math.round(size * (12 + 40 * random.nextDouble())));
    }
    finals.put(Measure.COMMENTS, Math.round(size * logNormal(random, -2.7, 0.7)));
    if (platform == Platform.FACEBOOK || platform == Platform.TIKTOK) {
      finals.put(Measure.SHARES, Math.round(size * logNormal(random, -2.9, 0.8)));
    }
    return finals;
  }

  private static void addReactionTypes(Map<Measure, Long> finals, long size, Random random) {
    long left = size;
    left -= put(finals, Measure.LOVE, size * (0.04 + 0.14 * random.nextDouble()));
    left -= put(finals, Measure.CARE, size * 0.05 * random.nextDouble());
    left -= put(finals, Measure.HAHA, size * 0.03 * random.nextDouble());
    left -= put(finals, Measure.WOW, size * 0.02 * random.nextDouble());
    left -= put(finals, Measure.SAD, size * 0.012 * random.nextDouble());
    left -= put(finals, Measure.ANGRY, size * 0.006 * random.nextDouble());
    finals.put(Measure.LIKE, left);
  }

  private static long put(Map<Measure, Long> finals, Measure measure, double size) {
    long count = (long) size;
    finals.put(measure, count);
    return count;
  }

  // StrictMath: the same digits on every machine.
  private static double logNormal(Random random, double mean, double deviation) {
    return StrictMath.exp(mean + deviation * random.nextGaussian());
  }
}
