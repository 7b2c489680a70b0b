package org.lantoa.local.machine;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.message.Messages;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.ArchiveException;
import org.lantoa.search.archive.SourceHealth;
import org.lantoa.search.archive.SourceStanding;

/**
 * How the sources are: how many are in each state, and each that is not fresh by name with what to
 * do. A source in trouble is told; the part is only down if nothing can be told.
 */
final class SourcesStatus {
  private static final String NAME = "sources";

  private SourcesStatus() {}

  static PartStatus ask(Archive archive, Instant now) {
    try {
      return of(archive.sources(now));
    } catch (ArchiveException away) {
      return PartStatus.down(NAME, "", Refusal.reason(away));
    }
  }

  static PartStatus of(List<SourceHealth> sources) {
    Map<SourceStanding, Long> counts = new EnumMap<>(SourceStanding.class);
    sources.forEach(source -> counts.merge(source.standing(), 1L, Long::sum));
    List<SourceHealth> troubled =
        sources.stream()
            .filter(source -> source.standing().isTrouble())
            .sorted(Comparator.comparing(SourceHealth::standing))
            .toList();
    PartStatus told =
        PartStatus.up(NAME, "")
            .with("counts", figures(counts), said(counts))
            .with("sources", troubled.stream().map(SourcesStatus::figures).toList());
    for (SourceHealth source : troubled) {
      told = told.below(line(source));
    }
    return told;
  }

  private static Text said(Map<SourceStanding, Long> counts) {
    boolean anyWatched = counts.keySet().stream().anyMatch(SourceStanding::isWatched);
    return anyWatched
        ? Text.of(
            "status.sources",
            count(counts, SourceStanding.FRESH),
            count(counts, SourceStanding.LATE),
            count(counts, SourceStanding.THROTTLED),
            count(counts, SourceStanding.TOKEN_INVALID),
            count(counts, SourceStanding.PERMISSION_MISSING),
            count(counts, SourceStanding.NOT_READ))
        : Text.of("status.sources.none");
  }

  private static Map<String, Long> figures(Map<SourceStanding, Long> counts) {
    Map<String, Long> figures = new LinkedHashMap<>();
    for (SourceStanding standing : SourceStanding.values()) {
      figures.put(standing.wireName(), count(counts, standing));
    }
    return figures;
  }

  private static Long count(Map<SourceStanding, Long> counts, SourceStanding standing) {
    return counts.getOrDefault(standing, 0L);
  }

  private static Map<String, Object> figures(SourceHealth source) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("source", source.source().key().text());
    figures.put("name", source.source().name());
    figures.put("state", source.standing().wireName());
    put(figures, "since", source.since());
    put(figures, "lastGoodAt", source.lastGoodAt());
    put(figures, "until", source.until());
    put(figures, "detail", source.detail());
    figures.put("remedy", remedy(source).in(Messages.in(Messages.ENGLISH)));
    return figures;
  }

  private static void put(Map<String, Object> figures, String name, @Nullable Object value) {
    if (value != null) {
      figures.put(name, value.toString());
    }
  }

  private static Text line(SourceHealth source) {
    String name = source.source().name();
    String key = source.source().key().text();
    Instant good = source.lastGoodAt();
    if (source.state() == null) {
      return Text.of("status.source.unknown", name, key, state(source), remedy(source));
    }
    return Text.of(
        "status.source",
        name,
        key,
        state(source),
        good == null ? Text.of("status.source.no-good") : Text.of("status.source.good", good),
        remedy(source));
  }

  private static Text state(SourceHealth source) {
    String key = "status.source." + source.standing().wireName();
    String detail = source.detail();
    Object more = detail == null ? "" : Text.of("status.source.detail", detail);
    Instant until = source.until();
    Instant since = source.since();
    if (until != null) {
      return Text.of(key + ".until", until, more);
    }
    return since == null ? Text.of(key) : Text.of(key, since, more);
  }

  private static Text remedy(SourceHealth source) {
    return Text.of("status.source.remedy." + source.standing().wireName());
  }
}
