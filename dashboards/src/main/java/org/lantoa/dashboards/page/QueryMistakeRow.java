package org.lantoa.dashboards.page;

import java.util.Locale;
import java.util.Map;
import org.lantoa.dashboards.wording.Language;
import org.lantoa.search.archive.WrongQueryException;

/**
 * What is wrong with a query.
 *
 * @param code the stable name of the mistake
 * @param position the offset into the query, from 0
 * @param before the query up to there
 * @param at the query from there on
 * @param message what is wrong and what to write instead, by language
 */
public record QueryMistakeRow(
    String code, int position, String before, String at, Map<String, String> message) {
  /** Copies the map. */
  public QueryMistakeRow {
    message = Map.copyOf(message);
  }

  static QueryMistakeRow of(String query, WrongQueryException wrong) {
    int position = Math.max(0, Math.min(wrong.position(), query.length()));
    return new QueryMistakeRow(
        wrong.code(),
        position,
        query.substring(0, position),
        query.substring(position),
        Map.of(
            Language.VIETNAMESE.code(), wrong.message(Language.VIETNAMESE.locale()),
            Language.ENGLISH.code(), wrong.message(Locale.ENGLISH)));
  }

  /** What is wrong and what to write instead. */
  public String in(Language language) {
    return message.getOrDefault(language.code(), code);
  }
}
