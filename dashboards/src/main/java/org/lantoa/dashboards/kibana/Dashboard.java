package org.lantoa.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A dashboard without controls: a control filters by one field name, the documents of posts and of
 * scopes do not share one that means the same, and a chart that a control silently empties or
 * narrows would mislead.
 *
 * @param id its stable id
 * @param title as Kibana lists it
 * @param description what it shows
 * @param timeFrom the start of the period that it opens with, such as {@code now-90d}
 * @param panels from the top
 */
record Dashboard(String id, String title, String description, String timeFrom, List<Panel> panels) {
  private static final String PANEL_VERSION = "8.18.0";

  /** Copies the list. */
  Dashboard {
    panels = List.copyOf(panels);
  }

  SavedObject savedObject() {
    ObjectNode attributes = SavedObject.object().put("description", description);
    attributes
        .putObject("kibanaSavedObjectMeta")
        .put("searchSourceJSON", SavedObject.text(SavedObject.searchSource("")));
    attributes.put("optionsJSON", SavedObject.text(options()));
    attributes.put("panelsJSON", SavedObject.text(panelsJson()));
    attributes.putObject("refreshInterval").put("pause", false).put("value", 60_000);
    attributes.put("timeFrom", timeFrom).put("timeRestore", true).put("timeTo", "now");
    attributes.put("title", title).put("version", 1);
    List<SavedObject.Reference> references =
        panels.stream().map(Panel::reference).flatMap(Optional::stream).toList();
    return new SavedObject(SavedObject.Kind.DASHBOARD, id, attributes, references);
  }

  private ArrayNode panelsJson() {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Panel panel : panels) {
      ObjectNode json = panel.json();
      json.set("gridData", panel.grid().json(panel.id()));
      array.add(json.put("panelIndex", panel.id()).put("version", PANEL_VERSION));
    }
    return array;
  }

  private static ObjectNode options() {
    return SavedObject.object()
        .put("hidePanelTitles", false)
        .put("syncColors", true)
        .put("syncCursor", true)
        .put("syncTooltips", false)
        .put("useMargins", true);
  }
}
