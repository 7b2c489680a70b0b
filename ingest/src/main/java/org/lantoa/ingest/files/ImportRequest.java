package org.lantoa.ingest.files;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.registry.Registry;

/**
 * What to import and by which rules.
 *
 * @param files one or more files; a row that repeats one of an earlier file is a duplicate too
 * @param registry the checked registry that says which sources are official
 * @param observedAt when the counts were read, for rows that do not say so; absent if every row
 *     does. In a dry run an absent one stands for now.
 * @param clock ingest's own clock
 * @param options how files are to be understood where they do not say it
 * @param locale the language of messages, Vietnamese or English
 */
public record ImportRequest(
    List<Path> files,
    Registry registry,
    @Nullable Instant observedAt,
    ImportOptions options,
    InstantSource clock,
    Locale locale) {

  /** Copies the list and refuses an empty one. */
  public ImportRequest {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no file to import");
    }
  }

  /** Files that say everything themselves, or leave only the observation time to the call. */
  public ImportRequest(
      List<Path> files,
      Registry registry,
      @Nullable Instant observedAt,
      InstantSource clock,
      Locale locale) {
    this(files, registry, observedAt, ImportOptions.NONE, clock, locale);
  }

  /** The same by other options. */
  public ImportRequest with(ImportOptions wanted) {
    return new ImportRequest(files, registry, observedAt, wanted, clock, locale);
  }
}
