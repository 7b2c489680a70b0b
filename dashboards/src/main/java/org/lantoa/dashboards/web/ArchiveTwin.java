package org.lantoa.dashboards.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.dashboards.page.Choices;
import org.lantoa.dashboards.page.PostList;
import org.lantoa.dashboards.page.PostSearchForm;
import org.lantoa.dashboards.page.SimilarPostsPage;
import org.lantoa.dashboards.web.Reading.Shown;
import org.lantoa.model.Platform;
import org.lantoa.model.PostKey;
import org.lantoa.model.RegistryId;
import org.lantoa.model.registry.Registry;
import org.lantoa.search.archive.PostFilter;
import org.lantoa.search.archive.PostOrder;
import org.lantoa.search.archive.PostQuery;
import org.lantoa.search.archive.PostQuery.Mode;
import org.lantoa.search.archive.WrongQueryException;

/** The archive: search over all posts. */
final class ArchiveTwin {
  private static final int SIZE = 20;

  /** Longer ones do not fit into every address. */
  private static final int LONGEST_QUERY = 1_000;

  private ArchiveTwin() {}

  static Shown posts(Reading reading) {
    Registry registry = reading.source().registry();
    PostSearchForm form = form(reading.asked());
    return new Shown(
        read(reading, registry, form), Map.of("choices", Choices.of(registry, reading.now())));
  }

  static Shown similar(Reading reading) {
    String post = reading.asked().text("to");
    PostKey key;
    try {
      key = PostKey.parse(post);
    } catch (IllegalArgumentException noKey) {
      throw WrongRequestException.missing("post", post);
    }
    return Twin.found(
        SimilarPostsPage.read(reading.source(), reading.source().registry(), key), "post", post);
  }

  private static PostList read(Reading reading, Registry registry, PostSearchForm form) {
    try {
      return PostList.read(reading.source(), registry, form, paged(form));
    } catch (WrongQueryException wrong) {
      if (reading.asked().isTwin()) {
        throw wrong;
      }
      return PostList.wrong(form, wrong);
    } catch (IllegalArgumentException foreignPlace) {
      if (form.after() == null) {
        throw foreignPlace;
      }
      throw WrongRequestException.asked("after");
    }
  }

  private static PostQuery paged(PostSearchForm form) {
    PostQuery query = query(form);
    return form.after() == null ? query : query.from(form.after());
  }

  /** What the address of a search asks for. */
  static PostSearchForm form(Asked asked) {
    String words = asked.text("q", LONGEST_QUERY);
    PostOrder usual = words.isEmpty() ? PostOrder.NEWEST : PostOrder.RELEVANCE;
    LocalDate from = asked.dayOrNull("from");
    LocalDate to = asked.dayOrNull("to");
    Asked.refuseBackwards(from, to);
    Platform platform = asked.choiceOrNull("platform", Platform::ofWireName);
    return new PostSearchForm(
        words,
        asked.choice("mode", ArchiveTwin::mode, Mode.ALL) == Mode.ALL ? "all" : "closest",
        id(asked, "unit"),
        id(asked, "campaign"),
        platform == null ? "" : platform.wireName(),
        from,
        to,
        asked.choice("sort", PostOrder::ofWireName, usual).wireName(),
        asked.textOrNull("after"));
  }

  /** The search that an address asks for, from its first hit on. */
  static PostQuery query(PostSearchForm form) {
    return new PostQuery(
        form.q(),
        mode(form.mode()).orElse(Mode.ALL),
        new PostFilter(
            emptyToNull(form.unit()),
            null,
            emptyToNull(form.campaign()),
            Platform.ofWireName(form.platform()).orElse(null),
            form.from(),
            form.to()),
        PostOrder.ofWireName(form.sort()).orElse(PostOrder.NEWEST),
        SIZE,
        Optional.empty());
  }

  private static Optional<Mode> mode(String name) {
    return switch (name) {
      case "all" -> Optional.of(Mode.ALL);
      case "closest" -> Optional.of(Mode.CLOSEST);
      default -> Optional.empty();
    };
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
