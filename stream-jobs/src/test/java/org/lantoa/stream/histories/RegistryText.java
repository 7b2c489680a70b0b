package org.lantoa.stream.histories;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;

/**
 * A registry in statements, each of which adds or replaces one thing:
 *
 * <pre>
 * registry                                        (begins anew)
 * zone Asia/Ho_Chi_Minh
 * unit xa in huyen ..2025-06-30, tinh 2025-07-01..
 * source facebook:100 template of xa
 * draft facebook:900 template of xa
 * drop facebook:100
 * campaign dvk 2025-01-01..2025-12-31 #DanVanKheo OR "dân vận khéo"
 * </pre>
 */
final class RegistryText {
  private ZoneId zone = Registry.DEFAULT_ZONE;
  private final List<Unit> units = new ArrayList<>();
  private final List<Source> sources = new ArrayList<>();
  private final List<Campaign> campaigns = new ArrayList<>();

  /** Takes a statement; says whether it was one of the registry's. */
  boolean take(String line) {
    String[] words = line.split(" ", 3);
    String rest = words.length < 3 ? "" : words[2];
    switch (words[0]) {
      case "registry" -> {
        zone = Registry.DEFAULT_ZONE;
        units.clear();
        sources.clear();
        campaigns.clear();
      }
      case "zone" -> zone = ZoneId.of(words[1]);
      case "unit" -> {
        units.removeIf(unit -> unit.id().equals(words[1]));
        units.add(unit(words[1], rest));
      }
      case "source", "draft" -> {
        drop(words[1]);
        sources.add(source(words[1], rest, words[0].equals("draft")));
      }
      case "drop" -> drop(words[1]);
      case "campaign" -> {
        campaigns.removeIf(campaign -> campaign.id().equals(words[1]));
        campaigns.add(campaign(words[1], rest));
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void drop(String source) {
    sources.removeIf(known -> known.key().text().equals(source));
    campaigns.removeIf(known -> known.id().equals(source));
  }

  Registry build() {
    return new Registry(zone, units, sources, campaigns);
  }

  private static Unit unit(String id, String rest) {
    List<Tenure> parents = rest.isEmpty() ? List.of() : tenures(rest.substring("in ".length()));
    return new Unit(id, id, "x", "chinh-quyen", 0, parents, null, null, null);
  }

  private static Source source(String key, String rest, boolean draft) {
    String[] words = rest.split(" of ", 2);
    return new Source(
        SourceKey.parse(key),
        key,
        "Trang chính thức",
        draft ? null : "https://example.org/cong-bo",
        CountingOrigin.ofWireName(words[0]).orElseThrow(),
        60,
        List.of(),
        tenures(words[1]));
  }

  private static Campaign campaign(String id, String rest) {
    String[] words = rest.split(" ", 2);
    String[] days = words[0].split("\\.\\.");
    return new Campaign(id, id, LocalDate.parse(days[0]), LocalDate.parse(days[1]), words[1]);
  }

  private static List<Tenure> tenures(String text) {
    List<Tenure> tenures = new ArrayList<>();
    for (String part : text.split(", ")) {
      String[] words = part.split(" ", 2);
      String days = words.length < 2 ? ".." : words[1];
      int dots = days.indexOf("..");
      tenures.add(
          new Tenure(words[0], day(days.substring(0, dots)), day(days.substring(dots + 2))));
    }
    return tenures;
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  /** The statements that make a registry. */
  static List<String> write(Registry registry) {
    List<String> lines = new ArrayList<>();
    lines.add("registry");
    if (!registry.zone().equals(Registry.DEFAULT_ZONE)) {
      lines.add("zone " + registry.zone());
    }
    for (Unit unit : registry.units()) {
      String parents = unit.parents().isEmpty() ? "" : " in " + write(unit.parents());
      lines.add("unit " + unit.id() + parents);
    }
    for (Source source : registry.sources()) {
      lines.add(
          (source.isDraft() ? "draft " : "source ")
              + source.key()
              + ' '
              + source.origin().wireName()
              + " of "
              + write(source.owners()));
    }
    for (Campaign c : registry.campaigns()) {
      lines.add("campaign " + c.id() + ' ' + c.from() + ".." + c.to() + ' ' + c.query());
    }
    return lines;
  }

  private static String write(List<Tenure> tenures) {
    return tenures.stream().map(RegistryText::write).collect(Collectors.joining(", "));
  }

  private static String write(Tenure tenure) {
    return tenure.from() == null && tenure.to() == null
        ? tenure.unit()
        : tenure.unit() + ' ' + text(tenure.from()) + ".." + text(tenure.to());
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
