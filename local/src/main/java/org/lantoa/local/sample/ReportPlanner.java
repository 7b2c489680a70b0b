package org.lantoa.local.sample;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lantoa.model.Measure;

/**
 * Plans what some units report by hand for each of the last whole months. As in real life they
 * leave cells empty, say that they do not know, count their own posts and shares a little
 * differently than the system does, and correct themselves.
 */
final class ReportPlanner {
  private static final int MONTHS = 6;
  private static final int COMMUNES = 12;
  private static final int MOST_TALKS = 8;
  private static final String UNKNOWN = "—";
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  private static final List<String> OFFICES = List.of("mat-tran-tinh", "tinh-doan", "van-hoa-tinh");

  private final SampleSettings settings;
  private final SampleTruth truth;
  private final List<SampleUnit> reporting;

  ReportPlanner(SampleSettings settings, Province province, SampleTruth truth) {
    this.settings = settings;
    this.truth = truth;
    List<SampleUnit> communes = province.unitsOfLevel("commune");
    this.reporting =
        Stream.concat(
                OFFICES.stream().map(id -> province.unitsById().get(id)),
                IntStream.range(0, COMMUNES).mapToObj(place -> communes.get(2 * place)))
            .filter(unit -> unit.end() == null)
            .toList();
  }

  /** The files, the oldest month first, and behind them what was corrected later. */
  List<SampleReport> reports() {
    YearMonth current = YearMonth.from(settings.anchor().atOffset(PostPlanner.OFFSET));
    List<SampleReport> reports = new ArrayList<>();
    for (int back = MONTHS; back > 0; back--) {
      YearMonth month = current.minusMonths(back);
      reports.add(
          new SampleReport(
              "tu-bao-" + month + ".csv",
              reporting.stream().flatMap(unit -> lines(unit, month)).toList()));
    }
    reports.add(correction(reports.get(MONTHS - 1).lines()));
    return List.copyOf(reports);
  }

  /** Somebody forgot a few talks. */
  private static SampleReport correction(List<SampleReport.Line> newest) {
    return new SampleReport(
        "tu-bao-sua-lai.csv",
        newest.stream()
            .filter(line -> line.indicator().equals(SampleIndicator.TALKS))
            .filter(line -> Character.isDigit((line.figure() + UNKNOWN).charAt(0)))
            .limit(1)
            .map(line -> line.saying(Long.toString(MOST_TALKS + 1)))
            .toList());
  }

  private Stream<SampleReport.Line> lines(SampleUnit unit, YearMonth month) {
    Random random = new Random(settings.seed() * 31 + (unit.id() + month).hashCode());
    ScopeTruth published =
        truth.published("unit:" + unit.id(), start(month), start(month.plusMonths(1)));
    long talks = 1L + random.nextInt(MOST_TALKS);
    Map<SampleIndicator, Long> figures = new LinkedHashMap<>();
    figures.put(SampleIndicator.TALKS, talks);
    figures.put(SampleIndicator.ATTENDANCES, talks * (25 + random.nextInt(120)));
    figures.put(SampleIndicator.BROADCASTS, 8L + random.nextInt(24));
    figures.put(SampleIndicator.BANNERS, (long) random.nextInt(12));
    figures.put(SampleIndicator.POSTS, published.posts() + (random.nextInt(4) == 0 ? 1 : 0));
    // Counted by hand before the last of them came.
    figures.put(
        SampleIndicator.SHARES,
        Math.round(published.sums().of(Measure.SHARES) * (0.7 + 0.3 * random.nextDouble())));
    return figures.entrySet().stream()
        .map(
            figure ->
                new SampleReport.Line(
                    unit, month, figure.getKey(), written(figure.getValue(), random)));
  }

  private static String written(long figure, Random random) {
    return switch (random.nextInt(15)) {
      case 0 -> "";
      case 1 -> UNKNOWN;
      default -> String.format(VIETNAMESE, "%,d", figure);
    };
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(PostPlanner.OFFSET);
  }
}
