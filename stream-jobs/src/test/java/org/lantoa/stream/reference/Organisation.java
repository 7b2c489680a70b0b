package org.lantoa.stream.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.topic.Content;
import org.lantoa.search.matching.CampaignMatcher;
import org.lantoa.search.matching.PostTraits;
import org.lantoa.search.query.Abbreviations;
import org.lantoa.search.query.QuerySyntaxException;
import org.lantoa.search.query.SearchQuery;

/** Who owned a source, and which campaigns a text belongs to, on the day of an instant. */
final class Organisation {
  private Organisation() {}

  static LocalDate day(Registry registry, Instant at) {
    return LocalDate.ofInstant(at, registry.zone());
  }

  static List<String> path(Registry registry, Source source, Instant publishedAt) {
    LocalDate day = day(registry, publishedAt);
    List<String> path = new ArrayList<>();
    @Nullable String unit = holder(source.owners(), day);
    while (unit != null) {
      path.add(unit);
      @Nullable String above = null;
      for (Unit candidate : registry.units()) {
        if (candidate.id().equals(unit)) {
          above = holder(candidate.parents(), day);
        }
      }
      unit = above;
    }
    return path;
  }

  private static @Nullable String holder(List<Tenure> tenures, LocalDate day) {
    for (Tenure tenure : tenures) {
      boolean begun = tenure.from() == null || !tenure.from().isAfter(day);
      boolean ended = tenure.to() != null && tenure.to().isBefore(day);
      if (begun && !ended) {
        return tenure.unit();
      }
    }
    return null;
  }

  static List<String> campaigns(
      Registry registry, Instant publishedAt, List<String> path, Content first) {
    LocalDate day = day(registry, publishedAt);
    List<String> joined = new ArrayList<>();
    for (Campaign campaign : registry.campaigns()) {
      boolean within = !campaign.from().isAfter(day) && !campaign.to().isBefore(day);
      if (within && matches(registry, campaign, path, first)) {
        joined.add(campaign.id());
      }
    }
    return joined;
  }

  /** Of campaigns that a text once decided on those that exist and cover the day. */
  static List<String> campaigns(Registry registry, Instant publishedAt, List<String> decided) {
    LocalDate day = day(registry, publishedAt);
    List<String> kept = new ArrayList<>();
    for (Campaign campaign : registry.campaigns()) {
      boolean within = !campaign.from().isAfter(day) && !campaign.to().isBefore(day);
      if (within && decided.contains(campaign.id())) {
        kept.add(campaign.id());
      }
    }
    return kept;
  }

  private static boolean matches(
      Registry registry, Campaign campaign, List<String> path, Content first) {
    Abbreviations known = Abbreviations.official().plus(registry.abbreviations());
    SourceKey source = first.post().source();
    PostTraits traits =
        new PostTraits(path, source.text(), source.platform().wireName(), first.kind().wireName());
    try {
      SearchQuery query = SearchQuery.parseCampaign(campaign.query(), known);
      return CampaignMatcher.of(List.of(query.root().orElseThrow()))
          .matching(Objects.requireNonNull(first.text()), traits, any -> true)
          .get(0);
    } catch (QuerySyntaxException unreadable) {
      return false;
    }
  }
}
