package org.lantoa.local.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;

/** Plans when a post is observed, and what is read then: gaps, corrections and edits included. */
final class ObservationPlanner {
  private static final int[] SPARSE_MINUTES = {30, 120, 420, 1440, 3 * 1440, 14 * 1440, 60 * 1440};
  private static final Duration RECENT = Duration.ofDays(3);

  private final Instant anchor;
  private final Mishaps mishaps;

  ObservationPlanner(Instant anchor) {
    this.anchor = anchor;
    this.mishaps = new Mishaps(anchor);
  }

  PostHistory history(SamplePost post, Random random) {
    List<SampleRow> rows = rows(post, random);
    String text = rows.get(rows.size() - 1).text();
    return mishaps.of(
        post, rows, random, time -> new SampleRow(post, text, time, counts(reading(post, time))));
  }

  private List<SampleRow> rows(SamplePost post, Random random) {
    List<Map<Measure, Long>> readings = new ArrayList<>();
    List<Instant> times = times(post.publishedAt(), random);
    times.forEach(time -> readings.add(reading(post, time)));
    if (random.nextInt(100) < 3) {
      lower(readings, random);
    }
    hideSomeAtFirst(readings, random);
    int edit = random.nextInt(200) == 0 ? 1 + random.nextInt(times.size()) : times.size();
    List<SampleRow> rows = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      String text = i < edit ? post.text() : post.text() + "\n(Đã cập nhật thời gian) #DanVanKheo";
      rows.add(new SampleRow(post, text, times.get(i), counts(readings.get(i))));
    }
    return rows;
  }

  private List<Instant> times(Instant publishedAt, Random random) {
    TreeSet<Instant> times = new TreeSet<>();
    if (publishedAt.isAfter(anchor.minus(RECENT))) {
      for (int minute = 5 + random.nextInt(10); ; minute += step(minute)) {
        Instant time = publishedAt.plusSeconds(minute * 60L);
        if (time.isAfter(anchor)) {
          break;
        }
        times.add(time);
      }
      times.add(anchor.minusSeconds(60L * random.nextInt(9)));
    } else {
      for (int minutes : SPARSE_MINUTES) {
        int jittered = minutes - minutes / 5 + random.nextInt(Math.max(1, minutes * 2 / 5));
        Instant time = publishedAt.plusSeconds(jittered * 60L);
        if (!time.isAfter(anchor)) {
          times.add(time);
        }
      }
    }
    return List.copyOf(times);
  }

  private static int step(int age) {
    return age < 120 ? 15 : age < 480 ? 30 : age < 1440 ? 120 : 360;
  }

  private static Map<Measure, Long> reading(SamplePost post, Instant time) {
    double share = GrowthCurve.share(post.publishedAt(), time, post.pace());
    Map<Measure, Long> reading = new EnumMap<>(Measure.class);
    post.finals().forEach((measure, count) -> reading.put(measure, (long) (count * share)));
    if (post.finals().containsKey(Measure.LIKE)) {
      long sum = Measure.reactionTypes().stream().mapToLong(t -> reading.getOrDefault(t, 0L)).sum();
      reading.put(Measure.REACTIONS, sum);
    }
    return reading;
  }

  /** The platform lowers a count, as it does when it removes fake accounts. */
  private static void lower(List<Map<Measure, Long>> readings, Random random) {
    if (readings.size() < 3) {
      return;
    }
    int at = 1 + random.nextInt(readings.size() - 1);
    long before = readings.get(at - 1).getOrDefault(Measure.REACTIONS, 0L);
    long there = readings.get(at).getOrDefault(Measure.REACTIONS, 0L);
    long likes = readings.get(at).getOrDefault(Measure.LIKE, there);
    long fall = Math.min(likes, there - before + 1 + before / 20);
    for (Map<Measure, Long> reading : readings.subList(at, readings.size())) {
      reading.computeIfPresent(Measure.REACTIONS, (measure, count) -> count - fall);
      reading.computeIfPresent(Measure.LIKE, (measure, count) -> count - fall);
    }
  }

  /** A column that an office left empty at first: known only later. */
  private static void hideSomeAtFirst(List<Map<Measure, Long>> readings, Random random) {
    int part = random.nextInt(100);
    if (part < 2) {
      readings.get(0).remove(Measure.COMMENTS);
    } else if (part < 4) {
      readings.subList(0, Math.min(2, readings.size())).forEach(r -> r.remove(Measure.SHARES));
    } else if (part == 4) {
      // Never filled in at all.
      readings.forEach(reading -> reading.remove(Measure.SHARES));
    }
  }

  private static Counts counts(Map<Measure, Long> reading) {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    reading.forEach((measure, count) -> counts.put(measure, Count.of(count)));
    return Counts.of(counts);
  }
}
