package org.lantoa.ingest.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.files.LineReader.Line;

/**
 * The first line: what separates cells, which shape the file has and where its columns stand. Names
 * of columns that no shape knows are counted, never kept.
 *
 * @param shape the recognised shape
 * @param delimiter what separates cells
 * @param places where each known column stands, by its name in the shape
 * @param width how many columns there are
 */
record Header(Shape shape, char delimiter, Map<String, Integer> places, int width) {
  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final int MOST_COLUMNS = 128;

  Header {
    places = Map.copyOf(places);
  }

  /** Reads the first line and, where that is none yet, {@code sep=} before it. */
  static Header read(LineReader lines, String file, Messages messages)
      throws IOException, ImportException {
    Line line = lines.next();
    if (line != null && line.text().matches("sep=.")) {
      line = lines.next();
    }
    if (line == null || line.isTooLong()) {
      throw messages.file("header-unknown", null, file, Shape.expectedHeaders());
    }
    Header best = null;
    for (char delimiter : DELIMITERS) {
      List<String> names = cells(line.text(), delimiter);
      Header header = of(names, delimiter, file, messages);
      if (header != null && (best == null || header.places.size() > best.places.size())) {
        best = header;
      }
    }
    if (best == null) {
      throw messages.file("header-unknown", null, file, Shape.expectedHeaders());
    }
    best.requireUsable(file, messages);
    return best;
  }

  private static List<String> cells(String line, char delimiter) {
    try {
      return CsvReader.builder().fieldSeparator(delimiter).ofSingleCsvRecord(line).getFields();
    } catch (CsvParseException otherDelimiter) {
      return List.of();
    }
  }

  private static @Nullable Header of(
      List<String> names, char delimiter, String file, Messages messages) throws ImportException {
    List<String> folded = names.stream().map(HeaderName::folded).toList();
    Optional<Shape> shape = Shape.recognise(folded);
    if (shape.isEmpty()) {
      return null;
    }
    Map<String, Integer> places = new HashMap<>();
    for (String column : shape.get().columns()) {
      String name = HeaderName.folded(column);
      int first = folded.indexOf(name);
      if (first >= 0) {
        if (folded.lastIndexOf(name) != first) {
          throw messages.file("header-repeated", null, file, column);
        }
        places.put(column, first);
      }
    }
    return new Header(shape.get(), delimiter, places, names.size());
  }

  private void requireUsable(String file, Messages messages) throws ImportException {
    if (width > MOST_COLUMNS) {
      throw messages.file("too-many-columns", null, file, width, MOST_COLUMNS);
    }
    List<String> missing =
        shape.required().stream().filter(column -> !places.containsKey(column)).toList();
    if (!missing.isEmpty()) {
      throw messages.file(
          "header-missing",
          null,
          file,
          missing.stream().map(name -> "“" + name + "”").collect(Collectors.joining(", ")));
    }
    if (shape.counts().stream().noneMatch(places::containsKey)) {
      throw messages.file("header-no-counts", null, file, String.join(", ", shape.counts()));
    }
  }

  /** How many columns are not used. */
  int unused() {
    return width - places.size();
  }

  boolean has(String column) {
    return places.containsKey(column);
  }
}
