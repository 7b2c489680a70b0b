package org.lantoa.stream.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Campaign;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.search.analysis.AnalysedText;
import org.lantoa.search.query.CampaignQuery;
import org.lantoa.search.query.QuerySyntaxException;

/** Decides by one version of the registry where posts count. */
final class Placing {
  private record Running(Campaign campaign, CampaignQuery query) {}

  private final Registry.Lookup lookup;
  private final List<Running> campaigns = new ArrayList<>();
  private final List<String> unreadable = new ArrayList<>();

  Placing(Registry registry) {
    lookup = registry.lookup();
    for (Campaign campaign : registry.campaigns()) {
      try {
        campaigns.add(new Running(campaign, CampaignQuery.parse(campaign.query())));
      } catch (QuerySyntaxException mistake) {
        unreadable.add(campaign.id());
      }
    }
  }

  /**
   * Campaigns whose query cannot be read, so that nothing joins them; a checked registry has none.
   */
  List<String> unreadableCampaigns() {
    return List.copyOf(unreadable);
  }

  /** What the registry says of a source. */
  SourceVerdict verdict(SourceKey key) {
    Optional<Source> source = lookup.source(key);
    if (source.isEmpty()) {
      return new SourceVerdict.Unknown();
    }
    return source.get().isDraft()
        ? new SourceVerdict.Draft()
        : new SourceVerdict.Counted(source.get().origin());
  }

  /**
   * The unit that owned the post's source when it was published, and that unit's ancestors then;
   * empty if nobody owned it.
   */
  List<String> path(PostKey post, Instant publishedAt) {
    return lookup.pathOf(post.source(), lookup.dayOf(publishedAt));
  }

  /** The campaigns that a post belongs to by the text first seen; undecided without a text. */
  Membership membership(Instant publishedAt, @Nullable String textFirstSeen) {
    if (textFirstSeen == null) {
      return Membership.UNDECIDED;
    }
    LocalDate day = lookup.dayOf(publishedAt);
    List<String> joined = new ArrayList<>();
    @Nullable AnalysedText analysed = null;
    for (Running running : campaigns) {
      Campaign campaign = running.campaign;
      if (!day.isBefore(campaign.from()) && !day.isAfter(campaign.to())) {
        analysed = analysed == null ? AnalysedText.of(textFirstSeen) : analysed;
        if (running.query.matches(analysed)) {
          joined.add(campaign.id());
        }
      }
    }
    return new Membership(true, joined);
  }
}
