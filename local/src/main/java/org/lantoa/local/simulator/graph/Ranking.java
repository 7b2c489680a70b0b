package org.lantoa.local.simulator.graph;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.lantoa.local.simulator.world.SimulatedPost;
import org.lantoa.local.simulator.world.World;
import org.lantoa.model.SourceKey;

/** In which order posts are listed: about the newest first, and of each year only the first 600. */
final class Ranking {
  private static final int READABLE_A_YEAR = 600;
  private static final int DISORDER_SECONDS = 3 * 3600;

  private final World world;
  private final Map<SourceKey, List<Ranked>> byPage = new ConcurrentHashMap<>();

  Ranking(World world) {
    this.world = world;
  }

  /** A post and its place. */
  record Ranked(Cursor place, SimulatedPost post) {}

  /** What a listing can show after a place, removed posts included: they leave gaps. */
  List<Ranked> after(SourceKey page, Cursor place, Instant now) {
    Map<Integer, Integer> shown = new HashMap<>();
    return byPage.computeIfAbsent(page, this::ranked).stream()
        .filter(entry -> !entry.post().publishedAt().isAfter(now))
        .filter(entry -> shown.merge(year(entry.post()), 1, Integer::sum) <= READABLE_A_YEAR)
        .filter(entry -> entry.place().compareTo(place) > 0)
        .toList();
  }

  private List<Ranked> ranked(SourceKey page) {
    return world.posts(page).stream()
        .map(post -> new Ranked(place(post), post))
        .sorted(Comparator.comparing(Ranked::place))
        .toList();
  }

  private static Cursor place(SimulatedPost post) {
    Random random = new Random(post.key().postId().hashCode() * 0x9E3779B97F4A7C15L);
    long rank = post.publishedAt().getEpochSecond() + random.nextInt(DISORDER_SECONDS);
    return new Cursor(rank, post.key().postId(), false);
  }

  private static int year(SimulatedPost post) {
    return post.publishedAt().atOffset(ZoneOffset.UTC).getYear();
  }
}
