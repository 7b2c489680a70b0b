package org.lantoa.search.archive;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.DateRangeQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/** Conditions on fields; they filter and do not rank. */
final class Conditions {
  /** A little less than Elasticsearch's own bound on the terms of one question. */
  private static final int MOST_TERMS = 60_000;

  private Conditions() {}

  static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  static Query anyOf(String field, Collection<String> values) {
    List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field(field).terms(any -> any.value(terms))));
  }

  /** An instant from one inclusive to another exclusive. */
  static Query within(String field, Instant from, Instant to) {
    return Query.of(
        q -> q.range(r -> r.date(d -> d.field(field).gte(from.toString()).lt(to.toString()))));
  }

  /** Values in portions that one question may hold, none of them empty, each value once. */
  static List<List<String>> portions(Collection<String> values) {
    return portions(values, MOST_TERMS);
  }

  /** Values in portions of at most a size, none of them empty, each value once. */
  static List<List<String>> portions(Collection<String> values, int most) {
    List<String> all = values.stream().distinct().toList();
    List<List<String>> portions = new ArrayList<>();
    for (int start = 0; start < all.size(); start += most) {
      portions.add(all.subList(start, Math.min(start + most, all.size())));
    }
    return portions;
  }

  static Query all(List<Query> conditions) {
    return Query.of(q -> q.bool(bool -> bool.filter(conditions)));
  }

  /** The conditions of a filter; the zone is only asked for if there are days. */
  static List<Query> of(PostFilter filter, Supplier<ZoneId> zone) {
    List<Query> conditions = new ArrayList<>();
    SourceKey source = filter.source();
    Platform platform = filter.platform();
    addTerm(conditions, "path", filter.unit());
    addTerm(conditions, "source", source == null ? null : source.text());
    addTerm(conditions, "campaigns", filter.campaign());
    addTerm(conditions, "platform", platform == null ? null : platform.wireName());
    if (filter.from() != null || filter.to() != null) {
      conditions.add(published(filter.from(), filter.to(), zone.get()));
    }
    return conditions;
  }

  private static void addTerm(List<Query> conditions, String field, @Nullable String value) {
    if (value != null) {
      conditions.add(term(field, value));
    }
  }

  static Query published(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
    DateRangeQuery.Builder range = new DateRangeQuery.Builder().field("publishedAt");
    if (from != null) {
      range.gte(from.atStartOfDay(zone).toInstant().toString());
    }
    if (to != null) {
      range.lt(to.plusDays(1).atStartOfDay(zone).toInstant().toString());
    }
    return Query.of(q -> q.range(range.build()._toRangeQuery()));
  }
}
