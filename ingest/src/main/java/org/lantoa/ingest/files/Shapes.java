package org.lantoa.ingest.files;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The shapes that a file may have: all that are known, or the one that was asked for. */
final class Shapes {
  // One column alone may have its name from anything.
  private static final int FEWEST_COLUMNS = 2;

  private final List<Shape> candidates;

  private Shapes(List<Shape> candidates) {
    this.candidates = candidates;
  }

  static Shapes known() {
    return new Shapes(List.of(new TemplateShape(), new UciShape()));
  }

  static Shapes only(Shape shape) {
    return new Shapes(List.of(shape));
  }

  /** The shape of a file by its folded header names: the one that knows most of them. */
  Optional<Shape> recognise(List<String> folded) {
    return candidates.stream()
        .filter(shape -> known(shape, folded) >= FEWEST_COLUMNS)
        .max(Comparator.comparingLong(shape -> known(shape, folded)));
  }

  private static long known(Shape shape, List<String> folded) {
    return shape.columns().stream()
        .filter(column -> column.foldedNames().stream().anyMatch(folded::contains))
        .count();
  }

  /** The required headers of all candidates, for a message. */
  String expectedHeaders() {
    return candidates.stream()
        .map(shape -> String.join(", ", shape.required()))
        .collect(Collectors.joining(" / "));
  }

  List<Shape> candidates() {
    return candidates;
  }
}
