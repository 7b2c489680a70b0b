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
 * @param captions how the file itself writes the names of those columns
 * @param width how many columns there are
 */
record Header(
    Shape shape,
    char delimiter,
    Map<String, Integer> places,
    Map<String, String> captions,
    int width) {
  private static final char[] DELIMITERS = {',', ';', '\t'};
  private static final int MOST_COLUMNS = 128;

  Header {
    places = Map.copyOf(places);
    captions = Map.copyOf(captions);
  }

  /** Reads the first line and, where that is none yet, {@code sep=} before it. */
  static Header read(LineReader lines, String file, Shapes shapes, Messages messages)
      throws IOException, ImportException {
    Line line = lines.next();
    if (line != null && line.text().matches("sep=.")) {
      line = lines.next();
    }
    if (line == null || line.isTooLong()) {
      throw messages.file("header-unknown", null, file, shapes.expectedHeaders());
    }
    Header best = null;
    for (char delimiter : DELIMITERS) {
      List<String> names = cells(line.text(), delimiter);
      Header header = of(names, delimiter, file, shapes, messages);
      if (header != null && (best == null || header.places.size() > best.places.size())) {
        best = header;
      }
    }
    if (best == null) {
      throw messages.file("header-unknown", null, file, shapes.expectedHeaders());
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
      List<String> names, char delimiter, String file, Shapes shapes, Messages messages)
      throws ImportException {
    List<String> folded = names.stream().map(HeaderName::folded).toList();
    Optional<Shape> shape = shapes.recognise(folded);
    if (shape.isEmpty()) {
      return null;
    }
    Map<String, Integer> places = new HashMap<>();
    Map<String, String> captions = new HashMap<>();
    for (Column column : shape.get().columns()) {
      List<String> known = column.foldedNames();
      for (int place = 0; place < folded.size(); place++) {
        if (known.contains(folded.get(place))) {
          if (places.put(column.name(), place) != null) {
            throw messages.file("header-repeated", null, file, column.name());
          }
          captions.put(column.name(), names.get(place).strip());
        }
      }
    }
    return new Header(shape.get(), delimiter, places, captions, names.size());
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
