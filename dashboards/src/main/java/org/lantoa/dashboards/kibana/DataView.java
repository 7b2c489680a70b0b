package org.lantoa.dashboards.kibana;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kind of document as Kibana sees it.
 *
 * @param alias the alias it reads, never a pattern: while totals are recomputed the indices of two
 *     generations stand side by side, and a pattern would count both
 * @param name as Kibana lists it
 * @param timeField the field that the time picker acts on; absent if it must not act
 * @param labels what pages call the fields, by field name, in a fixed order
 * @param links the fields that hold addresses
 */
record DataView(
    String alias,
    String name,
    @Nullable String timeField,
    Map<String, String> labels,
    List<String> links) {

  String id() {
    return alias;
  }

  SavedObject savedObject() {
    ObjectNode attributes = SavedObject.object().put("allowHidden", false);
    attributes.put("fieldAttrs", SavedObject.text(fieldAttributes()));
    attributes.put("fieldFormatMap", SavedObject.text(fieldFormats()));
    attributes.put("fields", "[]").put("name", name).put("runtimeFieldMap", "{}");
    attributes.put("sourceFilters", "[]");
    if (timeField != null) {
      attributes.put("timeFieldName", timeField);
    }
    attributes.put("title", alias).put("typeMeta", "{}");
    return new SavedObject(SavedObject.Kind.DATA_VIEW, id(), attributes, List.of());
  }

  private ObjectNode fieldAttributes() {
    ObjectNode fields = SavedObject.object();
    labels.forEach((field, label) -> fields.putObject(field).put("customLabel", label));
    return fields;
  }

  private ObjectNode fieldFormats() {
    ObjectNode formats = SavedObject.object();
    links.forEach(field -> formats.putObject(field).put("id", "url").putObject("params"));
    return formats;
  }
}
