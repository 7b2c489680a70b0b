package org.lantoa.dashboards.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;

/**
 * One official page, group, channel or account.
 *
 * @param key {@code platform:id}
 * @param platform where it is run
 * @param name its name
 * @param publicProof where the office names it as its own; null in a draft
 * @param draft whether it is not complete, so that nothing of it is counted
 */
public record SourceRow(
    String key, String platform, String name, @Nullable String publicProof, boolean draft) {

  static List<SourceRow> of(Registry registry, String unit, LocalDate today) {
    return registry.sources().stream()
        .filter(source -> owns(source, unit, today))
        .map(SourceRow::of)
        .toList();
  }

  private static SourceRow of(Source source) {
    return new SourceRow(
        source.key().text(),
        source.key().platform().wireName(),
        source.name(),
        WebAddress.orNull(source.publicProof()),
        source.isDraft());
  }

  /** Whether the unit runs it now, or ran it last. */
  private static boolean owns(Source source, String unit, LocalDate today) {
    return source.owners().stream().anyMatch(t -> t.unit().equals(unit) && t.covers(today))
        || (!source.owners().isEmpty()
            && source.owners().stream().noneMatch(t -> t.covers(today))
            && source.owners().get(source.owners().size() - 1).unit().equals(unit));
  }
}
