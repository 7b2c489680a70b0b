package org.lantoa.ingest.files;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.table.Row;
import org.lantoa.model.registry.Registry;

/** How one file is to be read, decided before any row of it is taken. */
final class FileReading {
  /** So many rows are looked at to see whether the order of day and month is in question. */
  private static final int LOOKED_AT = 1000;

  private final Path path;
  private final Shapes shapes;
  private final Messages messages;
  private final RowContext context;
  private final boolean saysWhenObserved;
  private final DateOrders orders;

  private FileReading(
      Path path, ImportRequest request, Shapes shapes, Messages messages, OpenedFile file) {
    this.path = path;
    this.shapes = shapes;
    this.messages = messages;
    this.saysWhenObserved = file.saysWhenObserved();
    Shape shape = file.shape();
    ImportOptions options = request.options();
    DateOrder asked = options.dateOrder();
    TimeForms forms = asked == null ? shape.times() : shape.times().in(asked);
    ZoneId zone = options.zone() == null ? shape.zone().orElse(null) : options.zone();
    this.orders = new DateOrders(forms, asked != null, this::survey);
    Registry registry = request.registry();
    this.context =
        new RowContext(
            registry.lookup(),
            new TimeReading(forms, orders, registry.zone(), zone),
            new LastSource());
  }

  /**
   * Reads the header and, where dates need it, all rows for their order of day and month.
   *
   * @throws ImportException if the file is none that can be read, or the order cannot be known
   */
  static FileReading of(Path path, ImportRequest request, Shapes shapes, Messages messages)
      throws ImportException {
    try (OpenedFile file = OpenedFile.open(path, shapes, messages)) {
      FileReading reading = new FileReading(path, request, shapes, messages, file);
      if (reading.isOrderInQuestion(file)) {
        reading.requireOrders(file);
      }
      return reading;
    }
  }

  private boolean isOrderInQuestion(OpenedFile file) throws ImportException {
    Row row;
    for (int seen = 0; seen < LOOKED_AT && (row = file.next(messages)) != null; seen++) {
      Map<String, DateEvidence> told = new HashMap<>();
      gather(file, row, told);
      if (!told.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Map<String, DateEvidence> survey() throws ImportException {
    Map<String, DateEvidence> told = new HashMap<>();
    try (OpenedFile file = OpenedFile.open(path, shapes, messages)) {
      Row row;
      while ((row = file.next(messages)) != null) {
        gather(file, row, told);
      }
    }
    return told;
  }

  private static void gather(OpenedFile file, Row row, Map<String, DateEvidence> told) {
    if (row.problem() != null) {
      return;
    }
    Cells cells = file.cells(row);
    for (Column column : file.times()) {
      TimeText.read(cells.raw(column.name()))
          .filter(file.shape().times()::isTelling)
          .ifPresent(
              time ->
                  told.computeIfAbsent(column.name(), name -> new DateEvidence())
                      .add(time, row.line()));
    }
  }

  private void requireOrders(OpenedFile file) throws ImportException {
    DateOrder contract = file.shape().times().contract();
    for (Map.Entry<String, DateEvidence> column : orders.decide().entrySet()) {
      DateEvidence evidence = column.getValue();
      String caption = file.header().caption(column.getKey());
      if (evidence.isContradictory(contract)) {
        throw contradictory(file.name(), caption, evidence, contract);
      }
      if (evidence.isUndecided(contract)) {
        throw messages.file(
            "date-order-required", null, file.name(), caption, evidence.ambiguousRow());
      }
    }
  }

  private ImportException contradictory(
      String file, String caption, DateEvidence evidence, @Nullable DateOrder contract) {
    return evidence.otherRow() == 0
        ? messages.file(
            "date-order-unexpected",
            null,
            file,
            caption,
            evidence.tellingRow(),
            contract == null ? "" : contract.wireName())
        : messages.file(
            "date-order-contradictory",
            null,
            file,
            caption,
            evidence.tellingRow(),
            evidence.otherRow());
  }

  /** What its rows told of the order of their dates, for a note: column and order. */
  List<ImportNote> notes(OpenedFile file) {
    return orders.told(file.shape().times().contract()).entrySet().stream()
        .map(
            column ->
                messages.told(
                    "date-order",
                    file.name(),
                    file.header().caption(column.getKey()),
                    column.getValue().wireName()))
        .toList();
  }

  OpenedFile open() throws ImportException {
    return OpenedFile.open(path, shapes, messages);
  }

  /** Whether the file has a column for when its counts were read. */
  boolean saysWhenObserved() {
    return saysWhenObserved;
  }

  RowContext context() {
    return context;
  }

  Path path() {
    return path;
  }
}
