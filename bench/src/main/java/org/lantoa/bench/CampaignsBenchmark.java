package org.lantoa.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.Benchmark;

/**
 * What campaigns cost the job: the same posts placed with no campaign at all, with 10 and with
 * 1,000 that all run on the day of the posts. In turn, medians of several rounds. Once with as many
 * observations a post as the workload of the stream's benchmarks has, and once with the first one
 * alone, when every record brings a text to decide on.
 */
public final class CampaignsBenchmark implements Benchmark {
  private static final int POSTS = 20_000;
  private static final int OBSERVATIONS = 20;
  private static final int TEXTS = 2_000;
  private static final int WARM_UPS = 2;
  private static final List<Integer> CAMPAIGNS = List.of(0, 10, 1_000);

  private final int rounds;

  /** As many rounds as {@code bench campaigns} takes. */
  public CampaignsBenchmark() {
    this(9);
  }

  CampaignsBenchmark(int rounds) {
    this.rounds = rounds;
  }

  @Override
  public String name() {
    return "campaigns";
  }

  @Override
  public String purpose(Locale locale) {
    return locale.getLanguage().equals("en")
        ? "placing posts into campaigns: none, 10 and 1,000 at a time"
        : "xếp bài vào đợt tuyên truyền: không có đợt nào, 10 đợt và 1.000 đợt cùng lúc";
  }

  @Override
  public Set<BenchRequest.Option> options() {
    return Set.of(BenchRequest.Option.SEED, BenchRequest.Option.SIZE);
  }

  @Override
  public void run(BenchRequest request, Findings findings) throws IOException {
    int posts = request.size().orElse(POSTS);
    List<String> texts = new CampaignPosts(request.seed().orElse(1)).texts(TEXTS);
    measure("", posts, OBSERVATIONS, texts, findings);
    measure("_first_sight", posts, 1, texts, findings);
  }

  private void measure(
      String suffix, int posts, int observations, List<String> texts, Findings findings)
      throws IOException {
    List<Side> sides = CAMPAIGNS.stream().map(Side::new).toList();
    int warmUps = rounds > 1 ? WARM_UPS : 0;
    for (int round = -warmUps; round < rounds; round++) {
      findings.progress(
          "round "
              + (round + warmUps + 1)
              + " of "
              + (warmUps + rounds)
              + ", "
              + observations
              + " observations a post");
      for (Side side : sides) {
        side.measure(posts, observations, texts, round >= 0);
      }
    }
    tell(suffix, sides, findings);
  }

  /** What is compared: so many campaigns. */
  private static final class Side {
    private final List<String> queries;
    private final List<Double> speeds = new ArrayList<>();
    private double memberships;

    Side(int campaigns) {
      queries = CampaignPosts.queries(campaigns);
    }

    void measure(int posts, int observations, List<String> texts, boolean counts)
        throws IOException {
      PlacingRun.Result result = PlacingRun.of(posts, observations, texts, queries);
      memberships = result.memberships();
      if (counts) {
        speeds.add(result.postsPerSecond());
      }
    }

    String name() {
      return queries.isEmpty() ? "none" : Integer.toString(queries.size());
    }

    /** The median of what each round found, because rounds differ more than their sides. */
    double ratioTo(Side other) {
      List<Double> ratios = new ArrayList<>();
      for (int round = 0; round < speeds.size(); round++) {
        ratios.add(speeds.get(round) / other.speeds.get(round));
      }
      return median(ratios);
    }
  }

  private static void tell(String suffix, List<Side> sides, Findings findings) {
    for (Side side : sides) {
      findings.found("campaigns_" + side.name() + "_posts_per_s" + suffix, median(side.speeds));
    }
    for (Side side : sides.subList(1, sides.size())) {
      findings.found("campaigns_" + side.name() + "_per_post" + suffix, side.memberships);
    }
    findings.found("campaigns_10_ratio_to_none" + suffix, sides.get(1).ratioTo(sides.get(0)));
    findings.found("campaigns_1000_ratio_to_10" + suffix, sides.get(2).ratioTo(sides.get(1)));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
