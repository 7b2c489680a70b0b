package org.lantoa.ingest.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.XmlScanner.Event;

/**
 * What a workbook consists of.
 *
 * @param shown its sheets of cells
 * @param hidden the names of its hidden sheets
 * @param strings the part of texts that cells share; absent if it has none
 * @param styles the part of styles; absent if it has none
 * @param startsIn1904 whether day 0 is 1904-01-01
 */
record XlsxContents(
    List<Sheet> shown,
    List<String> hidden,
    @Nullable String strings,
    @Nullable String styles,
    boolean startsIn1904) {

  /**
   * A sheet.
   *
   * @param name as its tab shows it
   * @param part where its rows are
   */
  record Sheet(String name, String part) {}

  private record Relation(String type, String part) {}

  static XlsxContents read(Parcel parcel) throws IOException {
    if (parcel.hasAnyEndingIn("vbaProject.bin")) {
      throw new Fault("macros");
    }
    String workbook = workbook(parcel);
    String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
    String name = workbook.substring(folder.length());
    Map<String, Relation> relations = relations(parcel, folder + "_rels/" + name + ".rels", folder);
    return read(parcel, workbook, relations);
  }

  private static String workbook(Parcel parcel) throws IOException {
    String main =
        relations(parcel, "_rels/.rels", "").values().stream()
            .filter(relation -> relation.type.equals("officeDocument"))
            .map(Relation::part)
            .findFirst()
            .orElse("xl/workbook.xml");
    if (main.endsWith("workbook.bin")) {
      throw new Fault("binary-workbook");
    }
    if (!parcel.has(main)) {
      throw new Fault("archive");
    }
    return main;
  }

  private static Map<String, Relation> relations(Parcel parcel, String part, String folder)
      throws IOException {
    Map<String, Relation> relations = new HashMap<>();
    Optional<XmlScanner> xml = parcel.xml(part);
    if (xml.isEmpty()) {
      return relations;
    }
    try (XmlScanner in = xml.get()) {
      for (Event event = in.next(); event != Event.DONE; event = in.next()) {
        String id = in.attribute("Id");
        String type = in.attribute("Type");
        String target = in.attribute("Target");
        if (event == Event.START && id != null && type != null && target != null) {
          String kind = type.substring(type.lastIndexOf('/') + 1);
          relations.put(id, new Relation(kind, XlsxBook.resolve(folder, target)));
        }
        if (relations.size() > Limits.PARTS) {
          throw new Fault("workbook-too-large");
        }
      }
    }
    return relations;
  }

  private static XlsxContents read(Parcel parcel, String workbook, Map<String, Relation> relations)
      throws IOException {
    List<Sheet> shown = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    boolean startsIn1904 = false;
    boolean isWorkbook = false;
    try (XmlScanner in = parcel.xml(workbook).orElseThrow(() -> new Fault("archive"))) {
      for (Event event = in.next(); event != Event.DONE; event = in.next()) {
        if (event != Event.START) {
          continue;
        }
        isWorkbook |= in.depth() == 1 && in.name().equals("workbook");
        if (in.name().equals("workbookPr")) {
          startsIn1904 = isTrue(in.attribute("date1904"));
        }
        Relation relation = in.name().equals("sheet") ? relations.get(in.attribute("id")) : null;
        if (relation != null && relation.type.equals("worksheet")) {
          place(in, relation, shown, hidden);
        }
      }
    }
    if (!isWorkbook) {
      throw new Fault("archive");
    }
    if (shown.isEmpty()) {
      throw new Fault("no-sheet");
    }
    return new XlsxContents(
        shown, hidden, part(relations, "sharedStrings"), part(relations, "styles"), startsIn1904);
  }

  private static void place(
      XmlScanner in, Relation relation, List<Sheet> shown, List<String> hidden) throws Fault {
    String name = in.attribute("name");
    String state = in.attribute("state");
    if (state == null || state.equals("visible")) {
      shown.add(new Sheet(name == null ? "" : name, relation.part));
    } else {
      hidden.add(name == null ? "" : name);
    }
    if (shown.size() + hidden.size() > Limits.SHEETS) {
      throw new Fault("workbook-too-large");
    }
  }

  private static boolean isTrue(@Nullable String flag) {
    return flag != null && (flag.equals("1") || flag.equals("true"));
  }

  private static @Nullable String part(Map<String, Relation> relations, String type) {
    return relations.values().stream()
        .filter(relation -> relation.type.equals(type))
        .map(Relation::part)
        .findFirst()
        .orElse(null);
  }
}
