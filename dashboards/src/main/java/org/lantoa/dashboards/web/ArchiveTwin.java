package org.lantoa.dashboards.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.page.Choices;
import org.lantoa.dashboards.page.PostList;
import org.lantoa.dashboards.web.Reading.Shown;
import org.lantoa.model.Platform;
import org.lantoa.model.RegistryId;
import org.lantoa.model.registry.Registry;
import org.lantoa.search.archive.PostFilter;
import org.lantoa.search.archive.PostOrder;
import org.lantoa.search.archive.PostQuery;

/** The archive: search over all posts. */
final class ArchiveTwin {
  private static final int SIZE = 20;

  private ArchiveTwin() {}

  static Shown posts(Reading reading) {
    Registry registry = reading.source().registry();
    PostList.Filter filter = filter(reading.asked());
    return new Shown(
        read(reading, registry, filter), Map.of("choices", Choices.of(registry, reading.now())));
  }

  private static PostList read(Reading reading, Registry registry, PostList.Filter filter) {
    PostQuery query = query(filter);
    if (filter.after() == null) {
      return PostList.read(reading.source(), registry, filter, query);
    }
    try {
      return PostList.read(reading.source(), registry, filter, query.from(filter.after()));
    } catch (IllegalArgumentException foreignPlace) {
      throw WrongRequestException.asked("after");
    }
  }

  private static PostList.Filter filter(Asked asked) {
    String words = asked.text("q");
    PostOrder usual = words.isEmpty() ? PostOrder.NEWEST : PostOrder.RELEVANCE;
    LocalDate from = asked.dayOrNull("from");
    LocalDate to = asked.dayOrNull("to");
    Asked.refuseBackwards(from, to);
    Platform platform = asked.choiceOrNull("platform", Platform::ofWireName);
    return new PostList.Filter(
        words,
        id(asked, "unit"),
        id(asked, "campaign"),
        platform == null ? "" : platform.wireName(),
        from,
        to,
        asked.choice("sort", PostOrder::ofWireName, usual).wireName(),
        asked.textOrNull("after"));
  }

  private static PostQuery query(PostList.Filter filter) {
    return new PostQuery(
        filter.q(),
        new PostFilter(
            emptyToNull(filter.unit()),
            null,
            emptyToNull(filter.campaign()),
            Platform.ofWireName(filter.platform()).orElse(null),
            filter.from(),
            filter.to()),
        PostOrder.ofWireName(filter.sort()).orElse(PostOrder.NEWEST),
        SIZE,
        Optional.empty());
  }

  private static @Nullable String emptyToNull(String value) {
    return value.isEmpty() ? null : value;
  }

  private static String id(Asked asked, String name) {
    String id = asked.text(name);
    if (!id.isEmpty() && !RegistryId.isValid(id)) {
      throw WrongRequestException.missing(name, id);
    }
    return id;
  }
}
