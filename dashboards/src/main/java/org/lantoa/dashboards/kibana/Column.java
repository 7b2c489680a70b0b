package org.lantoa.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One column of a Lens layer: a split into buckets, or a figure per bucket. */
sealed interface Column {
  /** How charts and other columns call it. */
  String id();

  /** What the reader sees. */
  String label();

  /** As Lens stores it. */
  ObjectNode json();

  /** Buckets of time; the reader's browser chooses their length and zone. */
  record Times(String id, String label, String field) implements Column {
    @Override
    public ObjectNode json() {
      ObjectNode column = column(this, "date_histogram", field, "date", true, "interval");
      column
          .putObject("params")
          .put("dropPartials", false)
          .put("includeEmptyRows", true)
          .put("interval", "auto");
      return column;
    }
  }

  /**
   * One bucket per value of a keyword.
   *
   * @param size the most values shown
   * @param orderBy the column whose greatest come first, or {@link #ALPHABETICAL}
   */
  record Values(String id, String label, String field, int size, String orderBy) implements Column {
    /** Orders by the values themselves. */
    static final String ALPHABETICAL = "";

    @Override
    public ObjectNode json() {
      ObjectNode column = column(this, "terms", field, "string", true, "ordinal");
      ObjectNode params = column.putObject("params");
      params.putArray("exclude");
      params.put("excludeIsRegex", false);
      params.putArray("include");
      params.put("includeIsRegex", false).put("missingBucket", false);
      if (orderBy.equals(ALPHABETICAL)) {
        params.putObject("orderBy").put("fallback", false).put("type", "alphabetical");
        params.put("orderDirection", "asc");
      } else {
        params.putObject("orderBy").put("columnId", orderBy).put("type", "column");
        params.put("orderDirection", "desc");
      }
      params.put("otherBucket", false).putObject("parentFormat").put("id", "terms");
      params.putArray("secondaryFields");
      params.put("size", size);
      return column;
    }
  }

  /** The sum over documents that may be added; where none holds the field, nothing is drawn. */
  record Sum(String id, String label, String field) implements Column {
    @Override
    public ObjectNode json() {
      ObjectNode column = column(this, "sum", field, "number", false, "ratio");
      wholeNumbers(column.putObject("params").put("emptyAsNull", true));
      return column;
    }
  }

  /**
   * The value of the one document that a bucket holds. A maximum, because an unknown count then
   * stays empty where a sum would say 0, and because it cannot add up what must not be added.
   */
  record Value(String id, String label, String field) implements Column {
    @Override
    public ObjectNode json() {
      ObjectNode column = column(this, "max", field, "number", false, "ratio");
      wholeNumbers(column.putObject("params"));
      return column;
    }
  }

  /** The number of documents. */
  record Documents(String id, String label) implements Column {
    @Override
    public ObjectNode json() {
      ObjectNode column = column(this, "count", "___records___", "number", false, "ratio");
      wholeNumbers(column.putObject("params").put("emptyAsNull", false));
      return column;
    }
  }

  /** The number of documents in which a field is known. */
  record Known(String id, String label, String field) implements Column {
    @Override
    public ObjectNode json() {
      ObjectNode column = column(this, "count", field, "number", false, "ratio");
      wholeNumbers(column.putObject("params").put("emptyAsNull", false));
      return column;
    }
  }

  private static ObjectNode column(
      Column column, String operation, String field, String type, boolean bucketed, String scale) {
    return SavedObject.object()
        .put("customLabel", true)
        .put("dataType", type)
        .put("isBucketed", bucketed)
        .put("label", column.label())
        .put("operationType", operation)
        .put("scale", scale)
        .put("sourceField", field);
  }

  private static void wholeNumbers(ObjectNode params) {
    params.putObject("format").put("id", "number").putObject("params").put("decimals", 0);
  }
}
