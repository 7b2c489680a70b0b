package org.lantoa.ingest.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A workbook of Excel 2007 and later. */
final class XlsxBook implements Book {
  private final Parcel parcel;
  private final XlsxContents contents;
  private final CellStyles styles;
  private final @Nullable StringStore strings;
  private @Nullable Part reading;
  private @Nullable XmlScanner sheet;

  private XlsxBook(Parcel parcel) throws IOException {
    this.parcel = parcel;
    this.contents = XlsxContents.read(parcel);
    this.styles = CellStyles.read(parcel, contents.styles());
    this.strings = strings(parcel, contents.strings());
  }

  private static @Nullable StringStore strings(Parcel parcel, @Nullable String part)
      throws IOException {
    Optional<XmlScanner> xml = part == null ? Optional.empty() : parcel.xml(part);
    return xml.map(found -> new StringStore(new XlsxTexts(found))).orElse(null);
  }

  static XlsxBook open(Path path) throws IOException {
    Parcel parcel = Parcel.open(path);
    try {
      return new XlsxBook(parcel);
    } catch (IOException failed) {
      parcel.close();
      throw failed;
    }
  }

  @Override
  public List<String> sheets() {
    return contents.shown().stream().map(XlsxContents.Sheet::name).toList();
  }

  @Override
  public List<String> hidden() {
    return contents.hidden();
  }

  @Override
  public RowSource open(int place) throws IOException {
    if (sheet != null) {
      sheet.close();
    }
    String name = contents.shown().get(place).part();
    Optional<Part> part = parcel.part(name);
    if (part.isEmpty()) {
      throw new Fault("workbook-broken");
    }
    reading = part.get();
    XmlScanner xml = new XmlScanner(Parcel.letters(reading));
    sheet = xml;
    CellText cells = new CellText(strings, styles, contents.startsIn1904());
    return new XlsxRows(xml, cells);
  }

  @Override
  public double fraction() {
    return reading == null ? 0 : reading.fraction();
  }

  @Override
  public void close() throws IOException {
    try (parcel) {
      if (strings != null) {
        strings.close();
      }
    }
  }

  /** Turns a target of a relation into the name of a part. */
  static String resolve(String folder, String target) {
    String whole = target.startsWith("/") ? target.substring(1) : folder + target;
    List<String> steps = new ArrayList<>();
    for (String step : whole.split("/")) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!step.equals(".") && !step.equals("..") && !step.isEmpty()) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
