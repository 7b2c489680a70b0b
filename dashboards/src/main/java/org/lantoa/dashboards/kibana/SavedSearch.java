package org.lantoa.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Documents as a list, newest first.
 *
 * @param id its stable id
 * @param title as Kibana lists it
 * @param description what it shows
 * @param view where it looks
 * @param newest the date that it is sorted by
 * @param columns the fields shown beside the time
 */
record SavedSearch(
    String id,
    String title,
    String description,
    DataView view,
    String newest,
    List<String> columns) {
  private static final String INDEX = "kibanaSavedObjectMeta.searchSourceJSON.index";

  /** Copies the list. */
  SavedSearch {
    columns = List.copyOf(columns);
  }

  SavedObject savedObject() {
    ObjectNode attributes = SavedObject.object();
    columns.forEach(column -> attributes.withArrayProperty("columns").add(column));
    attributes.put("description", description).putObject("grid");
    attributes.put("hideChart", false);
    ObjectNode source = SavedObject.searchSource("").put("indexRefName", INDEX);
    attributes.putObject("kibanaSavedObjectMeta").put("searchSourceJSON", SavedObject.text(source));
    attributes.putArray("sort").addArray().add(newest).add("desc");
    attributes.put("title", title);
    return new SavedObject(
        SavedObject.Kind.SEARCH,
        id,
        attributes,
        List.of(new SavedObject.Reference(INDEX, SavedObject.Kind.DATA_VIEW, view.id())));
  }
}
