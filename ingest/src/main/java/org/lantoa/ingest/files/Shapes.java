package org.lantoa.ingest.files;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lantoa.model.registry.NearestName;

/** The shapes that a file may have: all that are known, or the one that was asked for. */
final class Shapes {
  // One column alone may have its name from anything.
  private static final int FEWEST_COLUMNS = 2;

  private final List<Shape> candidates;

  private Shapes(List<Shape> candidates) {
    this.candidates = candidates;
  }

  static Shapes known() {
    return new Shapes(
        List.of(
            new TemplateShape(),
            new MetaBusinessSuiteShape(),
            new CrowdTangleShape(),
            new ContentLibraryShape(),
            new UciShape()));
  }

  /**
   * The shapes that a call allows.
   *
   * @throws ImportException if it names a preset that there is not, or a mapping that is none
   */
  static Shapes of(ImportOptions options, Messages messages) throws ImportException {
    if (options.mapping() != null) {
      if (options.preset() != null) {
        throw messages.file("preset-and-mapping", null);
      }
      return new Shapes(List.of(MappingFile.read(options.mapping(), messages)));
    }
    return options.preset() == null ? known() : preset(options.preset(), messages);
  }

  private static Shapes preset(String name, Messages messages) throws ImportException {
    List<Shape> candidates = known().candidates;
    List<String> names = candidates.stream().map(Shape::name).toList();
    for (Shape shape : candidates) {
      if (shape.name().equals(name)) {
        return new Shapes(List.of(shape));
      }
    }
    throw messages.file(
        "preset-unknown", null, name, NearestName.of(name, names), String.join(", ", names));
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
