package org.lantoa.search.query;

import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what a query means in one line: {@code (dân_vận | #danvan)}. */
final class TestingMeaning {
  private TestingMeaning() {}

  static String of(String query) throws QuerySyntaxException {
    return of(query, Abbreviations.none());
  }

  static String of(String query, Abbreviations known) throws QuerySyntaxException {
    return SearchQuery.parse(query, known).root().map(TestingMeaning::text).orElse("everything");
  }

  private static String text(QueryNode node) {
    if (node instanceof QueryNode.AllOf all) {
      return all.parts().stream()
          .map(TestingMeaning::text)
          .collect(Collectors.joining(" & ", "(", ")"));
    }
    if (node instanceof QueryNode.AnyOf any) {
      return any.parts().stream()
          .map(TestingMeaning::text)
          .collect(Collectors.joining(" | ", "(", ")"));
    }
    if (node instanceof QueryNode.Not not) {
      return "-" + text(not.part());
    }
    if (node instanceof QueryNode.Phrase phrase) {
      String words =
          phrase.words().stream()
              .map(word -> phrase.text().substring(word.start(), word.end()))
              .collect(Collectors.joining("_"))
              .toLowerCase(Locale.ROOT);
      return (phrase.exact() ? "=" : "") + words + (phrase.slop() > 0 ? "~" + phrase.slop() : "");
    }
    if (node instanceof QueryNode.Prefix prefix) {
      return prefix.folded() + "*";
    }
    if (node instanceof QueryNode.Hashtag hashtag) {
      return "#" + hashtag.joined();
    }
    if (node instanceof QueryNode.Spelled spelled) {
      return "spelled:" + spelled.joined();
    }
    return condition(node);
  }

  private static String condition(QueryNode node) {
    if (node instanceof QueryNode.Keyword keyword) {
      return keyword.field().wireName() + "=" + keyword.value();
    }
    if (node instanceof QueryNode.Published published) {
      return "published[" + published.from() + ".." + published.to() + "]";
    }
    if (node instanceof QueryNode.CountRange range) {
      return range.measure() + "[" + range.atLeast() + ".." + range.atMost() + "]";
    }
    return node instanceof QueryNode.CountUnknown unknown
        ? unknown.measure() + "[unknown]"
        : "removed";
  }
}
