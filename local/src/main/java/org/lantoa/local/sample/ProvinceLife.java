package org.lantoa.local.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/**
 * What others may borrow of the made-up province: its offices, how they write and how their posts
 * are received. Equal calls in equal order give equal answers.
 */
public final class ProvinceLife {
  private final Province province = new Province();
  private final Map<String, SampleUnit> units =
      province.units().stream().collect(Collectors.toMap(SampleUnit::id, Function.identity()));
  private final List<SampleCampaign> campaigns;
  private final TextWriter writer;

  /**
   * The province around a day.
   *
   * @param day when most of its campaigns run or have just ended
   */
  public ProvinceLife(LocalDate day) {
    campaigns = SampleCampaign.around(day);
    writer = new TextWriter(Topic.all(), campaigns);
  }

  /**
   * An office that publishes.
   *
   * @param unit its id in the registry
   * @param name as pages show it
   */
  public record Office(String unit, String name) {}

  /**
   * A page, channel or account that an office runs.
   *
   * @param key made up, of the platform's form
   * @param officialName the name it is run under
   */
  public record Outlet(SourceKey key, String officialName, Office office) {}

  /** The offices that still exist; those with a whole area to speak for come first. */
  public List<Office> offices() {
    return province.units().stream()
        .filter(unit -> unit.end() == null && !unit.id().equals(Province.ROOT))
        .map(unit -> new Office(unit.id(), unit.name()))
        .toList();
  }

  /** Those of {@link #offices} that run none of the sample's sources and never did. */
  public List<Office> silentOffices() {
    Set<String> heard =
        province.sources().stream()
            .flatMap(source -> Stream.of(source.owner(), source.heir()))
            .filter(Objects::nonNull)
            .map(SampleUnit::id)
            .collect(Collectors.toSet());
    return offices().stream().filter(office -> !heard.contains(office.unit())).toList();
  }

  /** An announcement of an office, unlike all before. */
  public String announcement(Office office, LocalDate day, Random random) {
    return writer.write(random, unit(office), day);
  }

  private SampleUnit unit(Office office) {
    SampleUnit unit = units.get(office.unit());
    if (unit == null) {
      throw new IllegalArgumentException("the province has no office " + office.unit());
    }
    return unit;
  }

  /**
   * What a post's counts grow to; a measure that the platform does not give is left out.
   *
   * @param reach the factor by which the source gathers more than a plain commune's
   */
  public static Map<Measure, Long> finals(Platform platform, double reach, Random random) {
    return FinalCounts.of(platform, reach, random);
  }

  /**
   * The share of its final counts that a post has gathered, from 0 to 1; never falls with time, all
   * but stands still at night and is slower at weekends.
   *
   * @param pace 1 for a plain post, less for a slower one
   */
  public static double grown(Instant publishedAt, Instant at, double pace) {
    return GrowthCurve.shareInWeek(publishedAt, at, pace);
  }

  /**
   * Writes the registry of the province with these outlets as its only sources, read through the
   * platforms' interfaces.
   *
   * @throws IOException if the folder cannot be written
   */
  public void writeRegistry(Path folder, List<Outlet> outlets) throws IOException {
    List<SampleSource> sources =
        outlets.stream().map(outlet -> SampleSource.of(outlet, units)).toList();
    RegistryYaml.write(province, List.of(), sources, campaigns, folder);
  }
}
