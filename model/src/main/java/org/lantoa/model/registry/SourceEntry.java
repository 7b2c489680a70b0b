package org.lantoa.model.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;

/** A source as its file has it, with its lines. */
record SourceEntry(
    @Nullable SourceKey key,
    Optional<String> name,
    Optional<String> officialName,
    Optional<String> publicProof,
    Optional<SourceKind> kind,
    Optional<CountingOrigin> origin,
    int boundMinutes,
    List<String> aliases,
    DatedList owners,
    YamlEntry entry) {
  private static final Pattern ALIAS = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");

  /** A registry's bound of a year keeps a slip of the finger from switching coverage off. */
  private static final int MAX_BOUND = 527_040;

  static SourceEntry read(YamlEntry entry) {
    // First, so that what is wrong with other keys does not keep the days from being checked.
    DatedList owners = DatedList.read(entry, "unit", "owners");
    SourceEntry source =
        new SourceEntry(
            key(entry),
            entry.text("name"),
            entry.text("officialName"),
            entry.text("publicProof"),
            kind(entry),
            CountingOrigin.ofWireName(entry.requiredName("origin", FileKeys.ORIGINS)),
            entry.number("boundMinutes", 60, 1, MAX_BOUND),
            entry.texts("aliases"),
            owners,
            entry);
    source.checkAlone();
    return source;
  }

  private static Optional<SourceKind> kind(YamlEntry entry) {
    return entry.has("kind")
        ? SourceKind.ofWireName(entry.requiredName("kind", FileKeys.SOURCE_KINDS))
        : Optional.empty();
  }

  private static @Nullable SourceKey key(YamlEntry entry) {
    String text = entry.requiredText("key");
    if (text.isEmpty()) {
      return null;
    }
    int colon = text.indexOf(':');
    String platform = colon < 0 ? "" : text.substring(0, colon);
    if (colon > 0 && !FileKeys.PLATFORMS.contains(platform)) {
      entry.report(
          Mistake.PLATFORM_UNKNOWN,
          "key",
          text,
          NearestName.of(platform, FileKeys.PLATFORMS),
          String.join(", ", FileKeys.PLATFORMS));
      return null;
    }
    try {
      return SourceKey.parse(text);
    } catch (IllegalArgumentException malformed) {
      entry.report(Mistake.SOURCE_KEY_INVALID, "key", text);
      return null;
    }
  }

  private void checkAlone() {
    for (String alias : aliases) {
      if (!ALIAS.matcher(alias).matches()) {
        entry.report(Mistake.ALIAS_INVALID, "aliases", alias);
      }
    }
    publicProof
        .flatMap(PublicProof::mistakeOf)
        .ifPresent(mistake -> entry.report(mistake, "publicProof", publicProof.orElse("")));
    if (officialName.isEmpty() || publicProof.isEmpty()) {
      String missing =
          officialName.isPresent()
              ? "publicProof"
              : publicProof.isPresent() ? "officialName" : "officialName, publicProof";
      entry
          .findings()
          .add(Mistake.SOURCE_DRAFT, entry.line("key"), key == null ? "?" : key.text(), missing);
    }
  }

  /** The name that findings call it by. */
  String label() {
    return key == null ? entry.text("key").orElse("?") : key.text();
  }

  /** The source with its owners' open ends filled with the owners' days; only when checked. */
  Source complete(Map<String, UnitEntry> units) {
    SourceKey checked = java.util.Objects.requireNonNull(key);
    return new Source(
        checked,
        name.or(() -> officialName).orElse(checked.text()),
        officialName.orElse(null),
        publicProof.orElse(null),
        kind.orElse(SourceKind.PAGE),
        origin.orElseThrow(),
        boundMinutes,
        aliases,
        owners.items().stream().map(item -> tenure(item, units)).toList());
  }

  private static Tenure tenure(DatedList.Item item, Map<String, UnitEntry> units) {
    UnitEntry owner = units.get(item.unit());
    return owner == null
        ? item.tenure(null, null)
        : item.tenure(owner.unit().from(), owner.unit().to());
  }
}
