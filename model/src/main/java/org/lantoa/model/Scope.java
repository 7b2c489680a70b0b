package org.lantoa.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What totals are kept for. Its text is {@code all}, {@code unit:ID}, {@code
 * source:PLATFORM:SOURCE}, {@code campaign:ID} or {@code campaign-unit:CAMPAIGN/UNIT}.
 *
 * @param text the stored form
 */
public record Scope(String text) implements Comparable<Scope> {
  /** The scope of everything. */
  public static final Scope ALL = new Scope("all");

  /** Refuses a text of another form. */
  public Scope {
    boolean valid =
        text.equals("all")
            || RegistryId.isValid(after(text, ScopeKind.UNIT))
            || RegistryId.isValid(after(text, ScopeKind.CAMPAIGN))
            || isSource(after(text, ScopeKind.SOURCE))
            || isPair(after(text, ScopeKind.CAMPAIGN_UNIT));
    if (!valid) {
      throw new IllegalArgumentException("'" + text + "' is not a scope");
    }
  }

  /** A unit with all below it. */
  public static Scope unit(String unit) {
    return new Scope("unit:" + unit);
  }

  /** One source. */
  public static Scope source(SourceKey source) {
    return new Scope("source:" + source.text());
  }

  /** One campaign. */
  public static Scope campaign(String campaign) {
    return new Scope("campaign:" + campaign);
  }

  /** A unit, with all below it, within a campaign. */
  public static Scope campaignUnit(String campaign, String unit) {
    return new Scope("campaign-unit:" + campaign + '/' + unit);
  }

  /**
   * All scopes that a post counts in.
   *
   * @param source the post's source
   * @param path its unit and that unit's ancestors
   * @param campaigns the campaigns it belongs to
   */
  public static List<Scope> of(SourceKey source, List<String> path, List<String> campaigns) {
    List<Scope> scopes = new ArrayList<>();
    scopes.add(ALL);
    scopes.add(source(source));
    path.forEach(unit -> scopes.add(unit(unit)));
    for (String campaign : campaigns) {
      scopes.add(campaign(campaign));
      path.forEach(unit -> scopes.add(campaignUnit(campaign, unit)));
    }
    return scopes;
  }

  /** What this is a scope of. */
  public ScopeKind kind() {
    for (ScopeKind kind : ScopeKind.values()) {
      if (kind != ScopeKind.ALL && text.startsWith(kind.wireName() + ':')) {
        return kind;
      }
    }
    return ScopeKind.ALL;
  }

  /** The unit, for scopes of a unit, alone or within a campaign. */
  public Optional<String> unit() {
    return switch (kind()) {
      case UNIT -> Optional.of(after(text, ScopeKind.UNIT));
      case CAMPAIGN_UNIT -> Optional.of(text.substring(text.indexOf('/') + 1));
      default -> Optional.empty();
    };
  }

  /** The campaign, for scopes of a campaign, whole or one unit's part. */
  public Optional<String> campaign() {
    return switch (kind()) {
      case CAMPAIGN -> Optional.of(after(text, ScopeKind.CAMPAIGN));
      case CAMPAIGN_UNIT -> Optional.of(text.substring(text.indexOf(':') + 1, text.indexOf('/')));
      default -> Optional.empty();
    };
  }

  /** The source, for scopes of a source. */
  public Optional<SourceKey> source() {
    return kind() == ScopeKind.SOURCE
        ? Optional.of(SourceKey.parse(after(text, ScopeKind.SOURCE)))
        : Optional.empty();
  }

  private static String after(String text, ScopeKind kind) {
    String prefix = kind.wireName() + ':';
    return text.startsWith(prefix) ? text.substring(prefix.length()) : "";
  }

  private static boolean isPair(String pair) {
    int slash = pair.indexOf('/');
    return slash > 0
        && RegistryId.isValid(pair.substring(0, slash))
        && RegistryId.isValid(pair.substring(slash + 1));
  }

  private static boolean isSource(String key) {
    if (key.isEmpty()) {
      return false;
    }
    SourceKey.parse(key);
    return true;
  }

  @Override
  public int compareTo(Scope other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
