package org.lantoa.model.registry;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.RegistryId;

/** What {@code campaigns.yaml} says. The list is complete only if nothing was found. */
record CampaignsFile(List<Campaign> campaigns) {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  static CampaignsFile read(Path file, QuerySyntax syntax, FileFindings findings) {
    List<Campaign> campaigns = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    List<YamlEntry> entries =
        YamlFile.top(file, FileKeys.CAMPAIGNS_TOP, "campaigns", findings)
            .map(top -> top.entries("campaigns", FileKeys.CAMPAIGN))
            .orElse(List.of());
    for (YamlEntry entry : entries) {
      String id = entry.requiredText("id");
      checkId(id, entry, ids);
      String name = entry.requiredText("name");
      LocalDate from = requiredDate(entry, "from");
      LocalDate to = requiredDate(entry, "to");
      String query = entry.requiredText("query");
      checkQuery(query, entry, syntax);
      if (!DatedList.isReversed(entry, from, to) && from != null && to != null) {
        campaigns.add(new Campaign(id, name, from, to, query));
      }
    }
    return new CampaignsFile(campaigns);
  }

  private static void checkId(String id, YamlEntry entry, Map<String, Integer> ids) {
    if (id.isEmpty()) {
      return;
    }
    if (!RegistryId.isValid(id)) {
      entry.report(Mistake.ID_INVALID, "id", id);
    }
    Integer first = ids.putIfAbsent(id, entry.line("id"));
    if (first != null) {
      entry.report(Mistake.ID_TWICE, "id", id, first.toString());
    }
  }

  private static @Nullable LocalDate requiredDate(YamlEntry entry, String key) {
    if (!entry.has(key)) {
      entry.report(Mistake.KEY_MISSING, key, key);
    }
    return entry.date(key);
  }

  private static void checkQuery(String query, YamlEntry entry, QuerySyntax syntax) {
    if (query.isEmpty()) {
      return;
    }
    Optional<String> problem = syntax.problem(query, VIETNAMESE);
    if (problem.isPresent()) {
      String english = syntax.problem(query, Locale.ENGLISH).orElse(problem.get());
      entry.report(Mistake.QUERY_MALFORMED, "query", query, problem.get(), english);
    } else if (query
        .replaceAll("\\bOR\\b", "")
        .codePoints()
        .noneMatch(Character::isLetterOrDigit)) {
      entry.report(Mistake.QUERY_NEVER_MATCHES, "query", query);
    }
  }
}
