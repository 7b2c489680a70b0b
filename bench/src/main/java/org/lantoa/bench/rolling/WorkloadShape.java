package org.lantoa.bench.rolling;

import java.time.Duration;

/**
 * How large and how skewed a workload is.
 *
 * @param observations all of them, duplicates and late ones included; at least one a post
 * @param posts posts
 * @param units units in three levels: one province, a district for every seven communes
 * @param sources pages, spread evenly over the units in turn
 * @param campaigns campaigns, all of which run throughout; about a third of the posts are in one
 * @param length how much log time passes
 * @param sourcesAreSkewed whether sources publish by Zipf's law, as they do, or all alike
 */
public record WorkloadShape(
    int observations,
    int posts,
    int units,
    int sources,
    int campaigns,
    Duration length,
    boolean sourcesAreSkewed) {
  /** Observations of the full workload. */
  public static final int FULL = 2_000_000;

  static final Duration LENGTH = Duration.ofDays(60);
  private static final int OBSERVATIONS_A_POST = 20;

  /** Refuses fewer observations than posts. */
  public WorkloadShape {
    if (posts < 1 || observations < posts || units < 3 || sources < 1) {
      throw new IllegalArgumentException("no workload has " + observations + " of " + posts);
    }
  }

  /** The usual workload with so many observations; posts in proportion. */
  public static WorkloadShape usual(int observations) {
    return new WorkloadShape(
        observations,
        Math.max(1, observations / OBSERVATIONS_A_POST),
        700,
        3_000,
        20,
        LENGTH,
        true);
  }

  /** The same with other numbers of posts and observations. */
  public WorkloadShape withPosts(int count, int observed) {
    return new WorkloadShape(observed, count, units, sources, campaigns, length, sourcesAreSkewed);
  }

  /** The same over another organisation. */
  public WorkloadShape withOrganisation(int unitCount, int sourceCount, int campaignCount) {
    return new WorkloadShape(
        observations, posts, unitCount, sourceCount, campaignCount, length, sourcesAreSkewed);
  }

  /** The same within another length of log time. */
  public WorkloadShape within(Duration logTime) {
    return new WorkloadShape(
        observations, posts, units, sources, campaigns, logTime, sourcesAreSkewed);
  }

  /** The same with sources that publish all alike. */
  public WorkloadShape withEvenSources() {
    return new WorkloadShape(observations, posts, units, sources, campaigns, length, false);
  }

  int minutes() {
    return Math.toIntExact(length.toMinutes());
  }
}
