package org.lantoa.model.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKeys;
import org.lantoa.model.SourceKey;

/**
 * One whole version of the registry.
 *
 * @param zone the zone that days follow; offsets are whole hours
 * @param units all units, ended ones too
 * @param sources all sources, drafts too
 * @param campaigns all campaigns
 * @param abbreviations what queries look through beside the official ones, a line each: {@code UBND
 *     = Ủy ban nhân dân}
 */
public record Registry(
    ZoneId zone,
    List<Unit> units,
    List<Source> sources,
    List<Campaign> campaigns,
    List<String> abbreviations) {
  /** The zone of a registry that names none. */
  public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  /** Copies the lists. */
  public Registry {
    units = List.copyOf(units);
    sources = List.copyOf(sources);
    campaigns = List.copyOf(campaigns);
    abbreviations = List.copyOf(abbreviations);
  }

  /** A registry without abbreviations of its own. */
  public Registry(ZoneId zone, List<Unit> units, List<Source> sources, List<Campaign> campaigns) {
    this(zone, units, sources, campaigns, List.of());
  }

  /** A registry with nothing in it. */
  public static Registry empty() {
    return new Registry(DEFAULT_ZONE, List.of(), List.of(), List.of());
  }

  /** An index for looking things up; build it once per version. */
  public Lookup lookup() {
    return new Lookup(this);
  }

  /** Looks up units, sources and paths of one registry version. */
  public static final class Lookup implements PostKeys.SourceNames {
    private final Registry registry;
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<SourceKey, Source> sources = new HashMap<>();
    private final Map<String, SourceKey> aliases = new HashMap<>();

    private Lookup(Registry registry) {
      this.registry = registry;
      registry.units.forEach(unit -> units.put(unit.id(), unit));
      for (Source source : registry.sources) {
        sources.put(source.key(), source);
        source
            .aliases()
            .forEach(alias -> aliases.put(aliasKey(source.key().platform(), alias), source.key()));
      }
    }

    /** The unit with an id. */
    public Optional<Unit> unit(String id) {
      return Optional.ofNullable(units.get(id));
    }

    /** The source with a key, draft or not. */
    public Optional<Source> source(SourceKey key) {
      return Optional.ofNullable(sources.get(key));
    }

    @Override
    public Optional<String> idOf(Platform platform, String name) {
      return Optional.ofNullable(aliases.get(aliasKey(platform, name))).map(SourceKey::sourceId);
    }

    /** The day of an instant in the registry's zone. */
    public LocalDate dayOf(Instant instant) {
      return instant.atZone(registry.zone).toLocalDate();
    }

    /**
     * The unit that owned a source on a day and that unit's ancestors on that day, nearest first.
     *
     * @return empty if nobody owned it then
     */
    public List<String> pathOf(SourceKey source, LocalDate day) {
      List<String> path = new ArrayList<>();
      Source found = sources.get(source);
      Optional<String> next = found == null ? Optional.empty() : at(found.owners(), day);
      // A checked registry has no cycle; the bound keeps an unchecked one from hanging a task.
      while (next.isPresent() && path.size() <= units.size()) {
        path.add(next.get());
        next = unit(next.get()).flatMap(unit -> at(unit.parents(), day));
      }
      return path;
    }

    /**
     * Where a source stands as units are organised today: its owner of today, else its last one,
     * and the ancestors, nearest first. A unit that has ended gives its place to its successor, or
     * to that one's if it has ended too; without a successor it stays, under the parent it had
     * last.
     *
     * @return empty if nobody owned the source up to today
     */
    public List<String> presentPathOf(SourceKey source, LocalDate today) {
      return source(source)
          .map(found -> new PresentOrganisation(this, today).path(found))
          .orElse(List.of());
    }

    /**
     * The unit that stands in a unit's place today: itself, unless it ended and another took over.
     */
    public String presentUnitOf(String unit, LocalDate today) {
      return new PresentOrganisation(this, today).unit(unit);
    }

    /**
     * The sources, drafts excluded, that stand under a unit as units are organised today. None for
     * a unit that ended and has a successor: they stand under that one.
     */
    public Set<SourceKey> sourcesNowUnder(String unit, LocalDate today) {
      PresentOrganisation present = new PresentOrganisation(this, today);
      return registry.sources.stream()
          .filter(source -> !source.isDraft() && present.path(source).contains(unit))
          .map(Source::key)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<String> at(List<Tenure> tenures, LocalDate day) {
      return tenures.stream().filter(t -> t.covers(day)).map(Tenure::unit).findFirst();
    }

    private static String aliasKey(Platform platform, String name) {
      return platform.wireName() + ':' + name.toLowerCase(java.util.Locale.ROOT);
    }
  }
}
