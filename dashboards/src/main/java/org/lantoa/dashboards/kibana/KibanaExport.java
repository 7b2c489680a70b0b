package org.lantoa.dashboards.kibana;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The saved objects for Kibana 8.18 and later, in the form of Kibana's own export: one object a
 * line, each after what it refers to. The same call gives the same text, so the committed file can
 * be compared with it.
 */
public final class KibanaExport {
  private KibanaExport() {}

  /** The whole file, each line ended. */
  public static String ndjson() {
    List<SavedObject> objects = new ArrayList<>();
    ArchiveViews.ALL.forEach(view -> objects.add(view.savedObject()));
    objects.add(LantoaBoard.POSTS.savedObject());
    objects.add(LantoaBoard.BOARD.savedObject());
    return objects.stream().map(SavedObject::line).collect(Collectors.joining());
  }
}
