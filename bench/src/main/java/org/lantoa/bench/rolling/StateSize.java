package org.lantoa.bench.rolling;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;

/**
 * How large the state is, as a whole checkpoint holds it once the log has been read to its end.
 *
 * <p>Of posts: the ledger's state over the posts, once with the usual observations each and once
 * with one each; the difference is what the observations that were seen cost.
 *
 * <p>Of scopes: a log in which every scope gains in every minute, read for 31 and for 61 days. Both
 * times all rings are full, so that the second is larger only by the hours, which are kept for
 * ever; what is left of the first without the hours past 30 days is a scope with its rings full.
 */
final class StateSize {
  static final String PART = "state";
  private static final int BUSY_SCOPES = 5;
  private static final int RING_HOURS = 30 * 24;
  private static final Duration SHORT = Duration.ofDays(31);
  private static final Duration LONG = Duration.ofDays(61);

  private final BenchCluster cluster;
  private final long seed;
  private final Findings findings;
  private final RawFigures raw;

  StateSize(BenchCluster cluster, long seed, Findings findings, RawFigures raw) {
    this.cluster = cluster;
    this.seed = seed;
    this.findings = findings;
    this.raw = raw;
  }

  void measure(WorkloadShape usual) throws IOException {
    posts(usual);
    scopes();
  }

  private void posts(WorkloadShape usual) throws IOException {
    int posts = usual.posts();
    double all = ledger(bytes("usual", usual));
    double once = ledger(bytes("seen-once", usual.withPosts(posts, posts)));
    findings.found("bytes_per_post", all / posts);
    findings.found("bytes_per_post_seen_once", once / posts);
    findings.found("bytes_per_observation", (all - once) / (usual.observations() - posts));
  }

  private void scopes() throws IOException {
    double early = totals(bytes("busy-31-days", busy(SHORT))) / BUSY_SCOPES;
    double late = totals(bytes("busy-61-days", busy(LONG))) / BUSY_SCOPES;
    double hour = (late - early) / LONG.minus(SHORT).toHours();
    findings.found("bytes_per_scope", early - hour * (SHORT.toHours() - RING_HOURS));
    findings.found("bytes_per_scope_hour", hour);
  }

  /** One source of a commune of a district of the province: five scopes with everything. */
  private static WorkloadShape busy(Duration length) {
    int minutes = Math.toIntExact(length.toMinutes());
    return WorkloadShape.usual(3 * minutes)
        .withPosts(100, 3 * minutes)
        .withOrganisation(3, 1, 0)
        .within(length);
  }

  private Map<String, Long> bytes(String side, WorkloadShape shape) throws IOException {
    Map<String, Long> bytes = new TreeMap<>();
    try (Stage stage = Stage.of(new Workload(shape, seed), findings, raw)) {
      stage.runs(cluster).wholeJob(PART, side, 1, job -> bytes.putAll(cluster.stateBytes(job)));
    }
    findings.progress("state of " + side + ": " + bytes);
    raw.add("state", Map.of("side", side, "bytes", bytes));
    return bytes;
  }

  private static double ledger(Map<String, Long> bytes) throws IOException {
    return of("post-ledger", bytes);
  }

  private static double totals(Map<String, Long> bytes) throws IOException {
    return of("scope-totals", bytes);
  }

  private static double of(String operator, Map<String, Long> bytes) throws IOException {
    Long found = bytes.get(operator);
    if (found == null) {
      throw new IOException("the checkpoint tells nothing of " + operator + ": " + bytes);
    }
    return found;
  }
}
