package org.lantoa.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How a layer is drawn. */
sealed interface Chart {
  /** Lens's name of the visualization. */
  String type();

  /** The columns of the layer, buckets first. */
  List<Column> columns();

  /** Lens's state of the visualization, for the layer of this id. */
  ObjectNode state(String layer);

  /** One number. */
  record Figure(Column value) implements Chart {
    @Override
    public String type() {
      return "lnsMetric";
    }

    @Override
    public List<Column> columns() {
      return List.of(value);
    }

    @Override
    public ObjectNode state(String layer) {
      return layer(layer).put("metricAccessor", value.id());
    }
  }

  /** One line per value. Lines are compared, not added: what they show may overlap. */
  record Lines(Column.Times x, Column.Values split, Column y) implements Chart {
    @Override
    public String type() {
      return "lnsXY";
    }

    @Override
    public List<Column> columns() {
      return List.of(split, x, y);
    }

    @Override
    public ObjectNode state(String layer) {
      ObjectNode series = layer(layer).put("seriesType", "line").put("splitAccessor", split.id());
      series.put("xAccessor", x.id()).putArray("accessors").add(y.id());
      return plot("line", series);
    }
  }

  /** One horizontal bar per value. */
  record Bars(Column.Values bars, Column length) implements Chart {
    @Override
    public String type() {
      return "lnsXY";
    }

    @Override
    public List<Column> columns() {
      return List.of(bars, length);
    }

    @Override
    public ObjectNode state(String layer) {
      ObjectNode series = layer(layer).put("seriesType", "bar_horizontal");
      series.put("xAccessor", bars.id()).putArray("accessors").add(length.id());
      return plot("bar_horizontal", series);
    }
  }

  /** One row per combination of the bucket columns. */
  record Table(List<Column> columns) implements Chart {
    /** Copies the list. */
    public Table {
      columns = List.copyOf(columns);
    }

    @Override
    public String type() {
      return "lnsDatatable";
    }

    @Override
    public ObjectNode state(String layer) {
      ObjectNode state = layer(layer);
      ArrayNode shown = state.putArray("columns");
      columns.forEach(column -> shown.addObject().put("columnId", column.id()));
      state.putObject("paging").put("enabled", true).put("size", 20);
      return state;
    }
  }

  private static ObjectNode layer(String id) {
    return SavedObject.object().put("layerId", id).put("layerType", "data");
  }

  private static ObjectNode plot(String seriesType, ObjectNode series) {
    ObjectNode state = SavedObject.object();
    state.putArray("layers").add(series);
    state.putObject("legend").put("isVisible", true).put("position", "bottom");
    // No fitting: a stretch without figures stays empty, it is not drawn as zero.
    state.put("fittingFunction", "None");
    return state.put("preferredSeriesType", seriesType).put("valueLabels", "hide");
  }
}
