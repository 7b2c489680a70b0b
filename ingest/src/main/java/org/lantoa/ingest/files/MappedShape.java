package org.lantoa.ingest.files;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;

/** A table whose columns a mapping file names. */
final class MappedShape implements Shape {
  private final Mapping mapping;
  private final CountColumns counts = new CountColumns();
  private final Layout layout;

  MappedShape(Mapping mapping) {
    this.mapping = mapping;
    List<Column> columns = new ArrayList<>();
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
    DateOrder order = mapping.dateOrder();
    this.layout =
        new Layout(
            "mapping",
            mapping.origin(),
            order == null ? TimeForms.OPEN : TimeForms.OPEN.in(order),
            columns,
            names(mapping, counts));
  }

  private static Layout.Names names(Mapping mapping, CountColumns counts) {
    String post = MappedField.POST.columnName();
    String published = MappedField.PUBLISHED.columnName();
    String source = MappedField.SOURCE.columnName();
    boolean hasSource = mapping.headers().containsKey(MappedField.SOURCE);
    return new Layout.Names(
        hasSource ? List.of(post, published, source) : List.of(post, published),
        counts.mainNames(),
        List.of(post),
        hasSource ? source : post,
        published);
  }

  @Override
  public Layout layout() {
    return layout;
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
    SourceKey source = source(cells, context);
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

  private @Nullable SourceKey source(Cells cells, RowContext context) throws RowRefusal {
    if (mapping.source() != null || !mapping.headers().containsKey(MappedField.SOURCE)) {
      return mapping.source();
    }
    String column = MappedField.SOURCE.columnName();
    String cell = cells.of(column);
    return cell.contains(":")
        ? context.sources().required(column, cell)
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
