package org.lantoa.ingest.files;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;

/** A table whose columns a mapping file names. */
final class MappedShape implements Shape {
  private final Mapping mapping;
  private final List<Column> columns = new ArrayList<>();
  private final CountColumns counts = new CountColumns();

  MappedShape(Mapping mapping) {
    this.mapping = mapping;
    for (Map.Entry<MappedField, List<String>> field : mapping.headers().entrySet()) {
      Column column = field.getKey().column(field.getValue());
      columns.add(column);
      field.getKey().measure().ifPresent(measure -> counts.with(measure, column));
    }
    for (MappedField field : List.of(MappedField.OBSERVED, MappedField.BY_OFFICE)) {
      if (!mapping.headers().containsKey(field)) {
        columns.add(field == MappedField.OBSERVED ? Column.OBSERVED : Column.BY_OFFICE);
      }
    }
  }

  @Override
  public String name() {
    return "mapping";
  }

  @Override
  public CountingOrigin origin() {
    return mapping.origin();
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public List<String> required() {
    List<String> required = new ArrayList<>();
    required.add(MappedField.POST.columnName());
    required.add(MappedField.PUBLISHED.columnName());
    if (mapping.headers().containsKey(MappedField.SOURCE)) {
      required.add(MappedField.SOURCE.columnName());
    }
    return required;
  }

  @Override
  public List<String> counts() {
    return counts.mainNames();
  }

  @Override
  public List<String> keyColumns() {
    return List.of(MappedField.POST.columnName());
  }

  @Override
  public String sourceColumn() {
    return mapping.headers().containsKey(MappedField.SOURCE)
        ? MappedField.SOURCE.columnName()
        : MappedField.POST.columnName();
  }

  @Override
  public String publishedColumn() {
    return MappedField.PUBLISHED.columnName();
  }

  @Override
  public TimeForms times() {
    DateOrder order = mapping.dateOrder();
    return order == null ? TimeForms.OPEN : TimeForms.OPEN.in(order);
  }

  @Override
  public Optional<ZoneId> zone() {
    return Optional.ofNullable(mapping.zone());
  }

  @Override
  public Optional<SourceKey> source(Cells cells, Registry.Lookup names) {
    if (mapping.source() != null) {
      return Optional.of(mapping.source());
    }
    String cell = cells.raw(MappedField.SOURCE.columnName());
    if (!cell.isEmpty()) {
      return sourceOf(cell);
    }
    try {
      String reference = cells.raw(MappedField.POST.columnName());
      return Optional.of(post(null, reference, names).source());
    } catch (RowRefusal unknown) {
      return Optional.empty();
    }
  }

  private Optional<SourceKey> sourceOf(String cell) {
    return cell.contains(":") ? RowCells.source(cell) : RowCells.source(mapping.platform(), cell);
  }

  @Override
  public PostRow read(Cells cells, RowContext context) throws RowRefusal {
    SourceKey source = source(cells);
    PostKey post = post(source, cells.of(MappedField.POST.columnName()), context.names());
    String link = MappedField.LINK.columnName();
    String published = MappedField.PUBLISHED.columnName();
    String observed = MappedField.OBSERVED.columnName();
    return new PostRow(
        post,
        Wording.of(
            PostKinds.of(cells.of(MappedField.KIND.columnName())),
            cells.of(MappedField.TEXT.columnName()),
            Permalink.read(link, cells.of(link))),
        context.times().required(published, cells.of(published)),
        context.times().optional(observed, cells.of(observed)),
        counts.readAll(cells),
        PostRow.Remarks.of(RowCells.authorship(cells)));
  }

  private @Nullable SourceKey source(Cells cells) throws RowRefusal {
    if (mapping.source() != null || !mapping.headers().containsKey(MappedField.SOURCE)) {
      return mapping.source();
    }
    String column = MappedField.SOURCE.columnName();
    String cell = cells.of(column);
    return cell.contains(":")
        ? RowCells.requiredSource(column, cell)
        : RowCells.requiredSource(mapping.platform(), column, cell);
  }

  private PostKey post(@Nullable SourceKey source, String cell, Registry.Lookup names)
      throws RowRefusal {
    String column = MappedField.POST.columnName();
    if (!cell.isEmpty() && !mapping.key().isMet(cell)) {
      throw RowRefusal.ofValue("key-malformed", column, cell);
    }
    return RowCells.post(
        source == null ? mapping.platform() : source.platform(),
        source == null ? null : source.sourceId(),
        column,
        cell,
        names);
  }
}
