package org.lantoa.local.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Tally;

/**
 * The true totals of a sample, counted by plain loops over its rows. Nothing here is shared with
 * the jobs whose figures are compared with it.
 */
public final class SampleTruth {
  private final SampleSettings settings;
  private final SortedMap<String, List<TruePost>> postsByScope = new TreeMap<>();

  private SampleTruth(SampleSettings settings) {
    this.settings = settings;
  }

  static SampleTruth of(
      SampleSettings settings,
      Province province,
      List<SampleCampaign> campaigns,
      List<SampleFile> files) {
    SampleTruth truth = new SampleTruth(settings);
    Membership membership = new Membership(province, campaigns);
    Map<String, TruePost> posts = new LinkedHashMap<>();
    for (SampleFile file : files) {
      for (SampleRow row : file.rows()) {
        TruePost post = posts.get(row.post().key());
        if (post == null) {
          post = new TruePost(row.post().publishedAt());
          posts.put(row.post().key(), post);
          for (String scope : membership.scopesOf(row)) {
            truth.postsByScope.computeIfAbsent(scope, name -> new ArrayList<>()).add(post);
          }
        }
        post.count(row);
      }
      for (SampleRemoval removal : file.removals()) {
        TruePost post = posts.get(removal.post().key());
        if (post != null) {
          post.remove(removal.at());
        }
      }
    }
    return truth;
  }

  /** What the sample was made of. */
  public SampleSettings settings() {
    return settings;
  }

  /** The texts of all scopes that have a post, such as {@code unit:tinh}. */
  public Set<String> scopes() {
    return postsByScope.keySet();
  }

  /** What a scope has received in all; nothing for a scope without posts. */
  public ScopeTruth total(String scope) {
    return published(scope, Instant.MIN, Instant.MAX);
  }

  /** What the posts of a scope have received in all that were published in [from, to). */
  ScopeTruth published(String scope, Instant from, Instant to) {
    List<TruePost> posts =
        posts(scope).stream().filter(post -> isBetween(post.publishedAt(), from, to)).toList();
    long[] sums = new long[Measure.SLOTS];
    long[] known = new long[Measure.SLOTS];
    long removed = 0;
    for (TruePost post : posts) {
      removed += post.isRemoved() ? 1 : 0;
      for (Map.Entry<Measure, Long> count : post.last().entrySet()) {
        sums[count.getKey().slot()] += count.getValue();
        known[count.getKey().slot()]++;
      }
    }
    return new ScopeTruth(posts.size(), new Tally(sums), new Tally(known), removed);
  }

  /**
   * What a scope gained within a horizon as of an instant: [ceil(asOf, slide) − length, asOf), or
   * everything for {@link Horizon#ALL}.
   */
  public HorizonTruth total(String scope, Horizon horizon, Instant asOf) {
    return switch (horizon) {
      case HOUR -> between(scope, lower(asOf, ChronoUnit.MINUTES, Duration.ofHours(1)), asOf);
      case DAY -> between(scope, lower(asOf, ChronoUnit.MINUTES, Duration.ofHours(24)), asOf);
      case WEEK -> between(scope, lower(asOf, ChronoUnit.HOURS, Duration.ofDays(7)), asOf);
      case MONTH -> between(scope, lower(asOf, ChronoUnit.HOURS, Duration.ofDays(30)), asOf);
      case ALL -> between(scope, Instant.MIN.plusSeconds(1), Instant.MAX);
    };
  }

  /** What a scope gained in each hour in which it changed; keys are the hours' beginnings. */
  public SortedMap<Instant, Tally> hourly(String scope) {
    SortedMap<Instant, Tally> hours = new TreeMap<>();
    for (TruePost post : posts(scope)) {
      for (TrueGain gain : post.gains()) {
        Tally one = Tally.of(Map.of(gain.measure(), gain.delta()));
        hours.merge(gain.at().truncatedTo(ChronoUnit.HOURS), one, Tally::plus);
      }
    }
    return hours;
  }

  /**
   * Writes all totals, and the rolling ones as of the anchor, as JSON.
   *
   * @throws IOException if the file cannot be written
   */
  public void writeJson(Path file) throws IOException {
    TruthJson.write(this, file);
  }

  private HorizonTruth between(String scope, Instant from, Instant to) {
    long[] gains = new long[Measure.SLOTS];
    long published = 0;
    long active = 0;
    for (TruePost post : posts(scope)) {
      published += isBetween(post.publishedAt(), from, to) ? 1 : 0;
      active += post.isActive(from, to) ? 1 : 0;
      for (TrueGain gain : post.gains()) {
        if (isBetween(gain.at(), from, to)) {
          gains[gain.measure().slot()] += gain.delta();
        }
      }
    }
    return new HorizonTruth(new Tally(gains), published, active);
  }

  private List<TruePost> posts(String scope) {
    return postsByScope.getOrDefault(scope, List.of());
  }

  private static Instant lower(Instant asOf, ChronoUnit slide, Duration length) {
    Instant floor = asOf.truncatedTo(slide);
    return (floor.equals(asOf) ? floor : floor.plus(1, slide)).minus(length);
  }

  private static boolean isBetween(Instant instant, Instant from, Instant to) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }
}
