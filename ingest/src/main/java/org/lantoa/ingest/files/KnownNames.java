package org.lantoa.ingest.files;

import java.util.List;
import java.util.Set;
import org.lantoa.ingest.table.HeaderProbe;

/** Looks at headers with the eyes of the shapes that a file may have. */
record KnownNames(Shapes shapes) implements HeaderProbe {
  /**
   * Headings over several columns that say no more than the columns below them, folded. Others, as
   * “Mục tiêu” or “Kỳ trước”, may turn the figures into something else than counts received.
   */
  private static final Set<String> NEUTRAL =
      Set.of(
          "luot",
          "so luot",
          "tuong tac",
          "luot tuong tac",
          "so luot tuong tac",
          "ket qua",
          "ket qua tuong tac",
          "cac loai cam xuc",
          "loai cam xuc",
          "cam xuc",
          "thong tin bai",
          "thong tin bai dang",
          "bai dang",
          "bai viet",
          "thoi diem",
          "thoi gian",
          "engagement",
          "interactions",
          "counts",
          "post");

  @Override
  public int known(List<String> names) {
    return Header.known(names, shapes);
  }

  @Override
  public String below(String group, String name) {
    String both = group + " " + name;
    boolean isNeutral = NEUTRAL.contains(HeaderName.folded(group));
    return isNeutral && !isColumn(both) ? name : both;
  }

  private boolean isColumn(String name) {
    String folded = HeaderName.folded(name);
    return shapes.candidates().stream()
        .flatMap(shape -> shape.columns().stream())
        .anyMatch(column -> column.foldedNames().contains(folded));
  }
}
