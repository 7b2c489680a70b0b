package org.lantoa.dashboards.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the search that Lens makes of a form-based layer, from the layer as it stands in the
 * export, and reads the answer as the rows that Lens would draw.
 */
final class LensReplay {
  private static final Pattern PHRASE = Pattern.compile("([\\w.]+) : \"([^\"]*)\"");
  private static final Pattern EXISTS = Pattern.compile("([\\w.]+) : \\*");

  private final JsonNode columns;
  private final List<String> buckets = new ArrayList<>();
  private final List<String> metrics = new ArrayList<>();

  LensReplay(JsonNode layer) {
    columns = layer.path("columns");
    for (String id : ExportedObjects.texts(layer.path("columnOrder"))) {
      (columns.path(id).path("isBucketed").booleanValue() ? buckets : metrics).add(id);
    }
  }

  /** The search of a chart over a period; a data view without a time field ignores the period. */
  ObjectNode search(String query, @Nullable String timeField, Instant from, Instant to) {
    ObjectNode search = JsonNodeFactory.instance.objectNode().put("size", 0);
    ArrayNode filters = search.putObject("query").putObject("bool").putArray("filter");
    if (timeField != null) {
      ObjectNode range = filters.addObject().putObject("range").putObject(timeField);
      range.put("gte", from.toString()).put("lt", to.toString());
    }
    for (String clause : query.isEmpty() ? List.<String>of() : List.of(query.split(" and ", -1))) {
      addClause(filters, clause);
    }
    search.set("aggs", aggregations(0));
    return search;
  }

  private static void addClause(ArrayNode filters, String clause) {
    Matcher phrase = PHRASE.matcher(clause);
    Matcher exists = EXISTS.matcher(clause);
    if (phrase.matches()) {
      filters.addObject().putObject("term").put(phrase.group(1), phrase.group(2));
    } else if (exists.matches()) {
      filters.addObject().putObject("exists").put("field", exists.group(1));
    } else {
      throw new IllegalArgumentException("this replay does not know the clause " + clause);
    }
  }

  private ObjectNode aggregations(int depth) {
    ObjectNode level = JsonNodeFactory.instance.objectNode();
    if (depth == buckets.size()) {
      metrics.forEach(id -> putMetric(level, id, columns.path(id)));
      return level;
    }
    String id = buckets.get(depth);
    ObjectNode bucket = level.putObject(id);
    ObjectNode inner = aggregations(depth + 1);
    putBucket(bucket, columns.path(id), inner);
    bucket.set("aggs", inner);
    return level;
  }

  private void putBucket(ObjectNode bucket, JsonNode column, ObjectNode inner) {
    ObjectNode definition = bucket.putObject(column.path("operationType").textValue());
    definition.put("field", column.path("sourceField").textValue());
    if (column.path("operationType").textValue().equals("date_histogram")) {
      definition.put("fixed_interval", "1h").put("min_doc_count", 0);
      return;
    }
    JsonNode params = column.path("params");
    definition.put("size", params.path("size").intValue());
    String direction = params.path("orderDirection").textValue();
    if (params.at("/orderBy/type").textValue().equals("alphabetical")) {
      definition.putObject("order").put("_key", direction);
    } else {
      putOrder(definition, inner, params.at("/orderBy/columnId").textValue(), direction);
    }
  }

  private void putOrder(ObjectNode definition, ObjectNode inner, String by, String direction) {
    if (isDocumentCount(columns.path(by))) {
      definition.putObject("order").put("_count", direction);
    } else {
      putMetric(inner, by, columns.path(by));
      definition.putObject("order").put(by, direction);
    }
  }

  private static void putMetric(ObjectNode level, String id, JsonNode column) {
    if (!isDocumentCount(column)) {
      String operation = column.path("operationType").textValue();
      level
          .putObject(id)
          .putObject(operation.equals("count") ? "value_count" : operation)
          .put("field", column.path("sourceField").textValue());
    }
  }

  private static boolean isDocumentCount(JsonNode column) {
    return column.path("sourceField").textValue().equals("___records___");
  }

  /** The rows of an answer that hold a figure: bucket keys, then figures, in column order. */
  List<List<@Nullable Object>> rows(JsonNode answer) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    addRows(answer.path("aggregations"), answer.at("/hits/total/value"), List.of(), rows);
    rows.removeIf(
        row -> row.subList(buckets.size(), row.size()).stream().allMatch(Objects::isNull));
    return rows;
  }

  private void addRows(
      JsonNode level,
      JsonNode documents,
      List<@Nullable Object> keys,
      List<List<@Nullable Object>> rows) {
    List<@Nullable Object> row = new ArrayList<>(keys);
    if (keys.size() == buckets.size()) {
      metrics.forEach(id -> row.add(figure(level, documents, id)));
      rows.add(row);
      return;
    }
    for (JsonNode bucket : level.path(buckets.get(keys.size())).path("buckets")) {
      JsonNode key = bucket.path("key");
      row.add(key.isTextual() ? key.textValue() : Instant.ofEpochMilli(key.longValue()).toString());
      addRows(bucket, bucket.path("doc_count"), List.copyOf(row), rows);
      row.remove(row.size() - 1);
    }
  }

  private @Nullable Long figure(JsonNode level, JsonNode documents, String id) {
    JsonNode column = columns.path(id);
    JsonNode value = isDocumentCount(column) ? documents : level.path(id).path("value");
    boolean zeroIsEmpty = column.at("/params/emptyAsNull").booleanValue();
    return value.isNull() || (zeroIsEmpty && value.doubleValue() == 0) ? null : value.longValue();
  }
}
