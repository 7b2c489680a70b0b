package org.lantoa.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decides, in its own plain way, which scopes a post counts in. */
final class Membership {
  private final Map<String, SampleUnit> units;
  private final List<SampleCampaign> campaigns;

  Membership(Province province, List<SampleCampaign> campaigns) {
    this.units = province.unitsById();
    this.campaigns = campaigns;
  }

  /** The scopes of a post by the row in which it was first seen. */
  List<String> scopesOf(SampleRow first) {
    LocalDate day = first.post().publishedAt().atOffset(PostPlanner.OFFSET).toLocalDate();
    List<String> path = pathOf(first.post().source(), day);
    List<String> scopes = new ArrayList<>();
    scopes.add("all");
    scopes.add("source:" + first.post().source().key().text());
    for (String unit : path) {
      scopes.add("unit:" + unit);
    }
    for (SampleCampaign campaign : campaigns) {
      if (belongs(first.text(), day, campaign)) {
        scopes.add("campaign:" + campaign.id());
        for (String unit : path) {
          scopes.add("campaign-unit:" + campaign.id() + "/" + unit);
        }
      }
    }
    return scopes;
  }

  List<String> pathOf(SampleSource source, LocalDate day) {
    boolean districts = !day.isAfter(Province.LAST_DISTRICT_DAY);
    List<String> path = new ArrayList<>();
    @Nullable SampleUnit unit = source.ownerOn(day).orElse(null);
    while (unit != null) {
      path.add(unit.id());
      String parent = districts ? unit.before() : unit.after();
      unit = parent == null ? null : units.get(parent);
    }
    return path;
  }

  static boolean belongs(String text, LocalDate day, SampleCampaign campaign) {
    if (day.isBefore(campaign.from()) || day.isAfter(campaign.to())) {
      return false;
    }
    String plain = Latin.plain(text);
    List<String> words = Arrays.asList(plain.split("[^\\p{L}\\p{N}#_]+", -1));
    for (String hashtag : campaign.hashtags()) {
      for (String word : words) {
        if (word.replace("_", "").equals("#" + Latin.plain(hashtag))) {
          return true;
        }
      }
    }
    String spaced = " " + String.join(" ", plain.split("[^\\p{L}\\p{N}]+", -1)) + " ";
    return campaign.phrases().stream()
        .anyMatch(phrase -> spaced.contains(" " + Latin.plain(phrase) + " "));
  }
}
