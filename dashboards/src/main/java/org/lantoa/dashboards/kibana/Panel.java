package org.lantoa.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** One panel of a dashboard. */
sealed interface Panel {
  /** Lens's id of the only layer; layers are told apart within their panel alone. */
  String LAYER = "main";

  /** How the dashboard calls it. */
  String id();

  /** Where it stands. */
  Grid grid();

  /** As the dashboard stores it, without grid and index. */
  ObjectNode json();

  /** What it refers to, as the dashboard names it. */
  Optional<SavedObject.Reference> reference();

  /**
   * A place on the grid, which is 48 columns wide.
   *
   * @param x columns from the left
   * @param y rows from the top
   * @param width in columns
   * @param height in rows
   */
  record Grid(int x, int y, int width, int height) {
    ObjectNode json(String panel) {
      return SavedObject.object()
          .put("h", height)
          .put("i", panel)
          .put("w", width)
          .put("x", x)
          .put("y", y);
    }
  }

  /**
   * A chart over one data view.
   *
   * @param query the documents it takes, in Kibana's language; empty for all
   */
  record Drawn(String id, Grid grid, String title, DataView view, String query, Chart chart)
      implements Panel {
    @Override
    public ObjectNode json() {
      ObjectNode panel = SavedObject.object().put("title", title).put("type", "lens");
      ObjectNode config = panel.putObject("embeddableConfig");
      config.set("attributes", attributes());
      config.putObject("enhancements");
      return panel;
    }

    @Override
    public Optional<SavedObject.Reference> reference() {
      return Optional.of(dataView(id + ':'));
    }

    private ObjectNode attributes() {
      ObjectNode attributes = SavedObject.object().put("description", "");
      dataView("").writeTo(attributes.putArray("references"));
      attributes.set("state", state());
      return attributes
          .put("title", title)
          .put("type", "lens")
          .put("visualizationType", chart.type());
    }

    private ObjectNode state() {
      ObjectNode state = SavedObject.object();
      state.putObject("adHocDataViews");
      ObjectNode sources = state.putObject("datasourceStates");
      sources.putObject("formBased").putObject("layers").set(LAYER, layer());
      sources.putObject("textBased").putObject("layers");
      state.putArray("filters");
      state.putArray("internalReferences");
      state.set("query", SavedObject.query(query));
      state.set("visualization", chart.state(LAYER));
      return state;
    }

    private ObjectNode layer() {
      ObjectNode layer = SavedObject.object();
      List<Column> shown = chart.columns();
      shown.forEach(column -> layer.withArrayProperty("columnOrder").add(column.id()));
      ObjectNode columns = layer.putObject("columns");
      shown.forEach(column -> columns.set(column.id(), column.json()));
      layer.putObject("incompleteColumns");
      return layer.put("sampling", 1);
    }

    private SavedObject.Reference dataView(String prefix) {
      return new SavedObject.Reference(
          prefix + "indexpattern-datasource-layer-" + LAYER, SavedObject.Kind.DATA_VIEW, view.id());
    }
  }

  /** A text in Markdown. */
  record Note(String id, Grid grid, String markdown) implements Panel {
    @Override
    public ObjectNode json() {
      ObjectNode panel = SavedObject.object().put("type", "visualization");
      ObjectNode config = panel.putObject("embeddableConfig");
      config.putObject("enhancements");
      config.put("hidePanelTitles", true);
      ObjectNode text = config.putObject("savedVis");
      ObjectNode data = text.putObject("data");
      data.putArray("aggs");
      data.set("searchSource", SavedObject.searchSource(""));
      text.put("description", "").put("id", "").put("title", "").put("type", "markdown");
      text.putObject("params")
          .put("fontSize", 12)
          .put("markdown", markdown)
          .put("openLinksInNewTab", false);
      text.putObject("uiState");
      return panel;
    }

    @Override
    public Optional<SavedObject.Reference> reference() {
      return Optional.empty();
    }
  }

  /** A saved search. */
  record Found(String id, Grid grid, SavedSearch search) implements Panel {
    @Override
    public ObjectNode json() {
      ObjectNode panel = SavedObject.object().put("type", "search");
      panel.putObject("embeddableConfig").putObject("enhancements");
      return panel.put("panelRefName", "panel_" + id).put("title", search.title());
    }

    @Override
    public Optional<SavedObject.Reference> reference() {
      return Optional.of(
          new SavedObject.Reference(id + ":panel_" + id, SavedObject.Kind.SEARCH, search.id()));
    }
  }
}
