package org.lantoa.dashboards.page;

import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.coverage.ScopeSources;
import org.lantoa.dashboards.figures.FigureSource;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.topic.Followers;
import org.lantoa.search.archive.CoverageSum;
import org.lantoa.search.archive.SourceHealth;

/**
 * The page of all sources: what needs someone stands first.
 *
 * @param freshness as of when figures are
 * @param unit the unit whose sources are shown, with those of all below it; null for all sources
 * @param show {@code all} or {@code trouble}
 * @param total how many sources there are
 * @param watched of these, how many an interface should read
 * @param troubled of those, how many are not read as they should be
 * @param sources the sources
 */
public record SourceList(
    Freshness freshness,
    @Nullable Named unit,
    String show,
    long total,
    long watched,
    long troubled,
    List<SourceLine> sources) {
  /** The whole hours of a day and of a week. */
  public static final int DAY_HOURS = 24;

  /** See {@link #DAY_HOURS}. */
  public static final int WEEK_HOURS = 7 * 24;

  /** Copies the list. */
  public SourceList {
    sources = List.copyOf(sources);
  }

  /** Which sources are listed. */
  public enum Show {
    /** All. */
    ALL,
    /** Those that are not read as they should be. */
    TROUBLE;

    /** The code used in addresses. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The choice with a code. */
    public static Optional<Show> ofCode(String code) {
      return List.of(values()).stream().filter(show -> show.code().equals(code)).findFirst();
    }
  }

  /**
   * Reads the page; empty if there is no such unit.
   *
   * @param unit the unit whose sources are asked for; null for all
   */
  public static Optional<SourceList> read(
      FigureSource figures, @Nullable String unit, Show show, Instant now) {
    Registry registry = figures.registry();
    if (unit != null && registry.lookup().unit(unit).isEmpty()) {
      return Optional.empty();
    }
    List<SourceHealth> all = health(figures, registry, unit, now);
    List<SourceHealth> listed =
        all.stream()
            .filter(source -> show == Show.ALL || source.standing().isTrouble())
            .sorted(order())
            .toList();
    return Optional.of(
        new SourceList(
            Freshness.read(figures, List.of(), now),
            new Names(registry).unitOrNull(unit),
            show.code(),
            all.size(),
            all.stream().filter(source -> source.standing().isWatched()).count(),
            all.stream().filter(source -> source.standing().isTrouble()).count(),
            lines(figures, registry, listed, now)));
  }

  private static List<SourceHealth> health(
      FigureSource figures, Registry registry, @Nullable String unit, Instant now) {
    Scope scope = unit == null ? Scope.ALL : Scope.unit(unit);
    Set<Source> asked = new HashSet<>(ScopeSources.of(registry, scope, now));
    return SourceHealth.of(registry, figures.sourceStates(), now).stream()
        .filter(source -> asked.contains(source.source()))
        .toList();
  }

  private static Comparator<SourceHealth> order() {
    Collator names = Collator.getInstance(Locale.forLanguageTag("vi-VN"));
    return Comparator.comparing(SourceHealth::standing)
        .thenComparing(source -> source.source().name(), names)
        .thenComparing(source -> source.source().key());
  }

  private static List<SourceLine> lines(
      FigureSource figures, Registry registry, List<SourceHealth> listed, Instant now) {
    List<SourceKey> keys = listed.stream().map(source -> source.source().key()).toList();
    List<SourceKey> watched =
        listed.stream()
            .filter(source -> source.standing().isWatched())
            .map(source -> source.source().key())
            .toList();
    Map<SourceKey, CoverageSum> day = coverage(figures, watched, DAY_HOURS, now);
    Map<SourceKey, CoverageSum> week = coverage(figures, watched, WEEK_HOURS, now);
    Map<SourceKey, Followers> followers = keys.isEmpty() ? Map.of() : figures.followers(keys);
    Names names = new Names(registry);
    Registry.Lookup lookup = registry.lookup();
    LocalDate today = UnitList.today(registry, now);
    return listed.stream()
        .map(
            source -> {
              SourceKey key = source.source().key();
              Named unit =
                  lookup.presentPathOf(key, today).stream()
                      .findFirst()
                      .map(names::unit)
                      .orElse(null);
              return SourceLine.of(source, unit, day.get(key), week.get(key), followers.get(key));
            })
        .toList();
  }

  /** So many whole hours, and what has passed of the one that runs. */
  private static Map<SourceKey, CoverageSum> coverage(
      FigureSource figures, List<SourceKey> sources, int hours, Instant now) {
    Instant from = now.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(hours));
    return sources.isEmpty() ? Map.of() : figures.coverage(sources, from, now);
  }
}
