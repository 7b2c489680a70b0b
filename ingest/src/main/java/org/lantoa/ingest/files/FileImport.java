package org.lantoa.ingest.files;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.table.Row;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;

/**
 * Imports files of counts of the presets that {@link #presets} lists, told apart by their headers,
 * and of tables that a mapping file describes. Each row is accepted, a duplicate, conflicting or
 * refused; one bad row never stops a file. Importing a file again appends the same records again,
 * which change no total. A file is read row by row; what is kept of each row is a few longs.
 */
public final class FileImport {
  private FileImport() {}

  /**
   * Imports: contents and observations of accepted rows, and rejections of refused ones, stand on
   * their topics for good when this returns.
   *
   * @param request what to import
   * @param log where to append
   * @param listener is told of rows that are not accepted, and of progress
   * @throws ImportException if a file cannot be read as one of the known shapes (then nothing was
   *     appended), or the log did not confirm (then the message says how much it did)
   */
  public static ImportOutcome run(ImportRequest request, RecordLog log, ImportListener listener)
      throws ImportException {
    return run(new ImportRun(request, Delivery.to(log), listener, false), request);
  }

  /**
   * Counts what an import would come to; needs nothing running. Sources that the registry does not
   * have, or has as drafts, count as if they were complete; a note says how many.
   */
  public static ImportOutcome dryRun(ImportRequest request, ImportListener listener)
      throws ImportException {
    return run(new ImportRun(request, Delivery.nowhere(), listener, true), request);
  }

  private static ImportOutcome run(ImportRun run, ImportRequest request) throws ImportException {
    run.requireUsable();
    try {
      for (int index = 0; index < request.files().size(); index++) {
        run.take(index);
      }
      return run.finish();
    } catch (AppendFailedException failed) {
      throw run.undelivered(failed);
    } catch (UncheckedIOException noRoom) {
      throw run.withoutRoom(noRoom);
    }
  }

  /**
   * The sources of readable rows that the registry does not have, with the origin of the file that
   * names them first: what {@code --create-sources} writes as drafts.
   */
  public static SortedMap<SourceKey, CountingOrigin> unknownSources(ImportRequest request)
      throws ImportException {
    Messages messages = new Messages(request.locale());
    Shapes shapes = Shapes.of(request.options(), messages);
    Registry.Lookup lookup = request.registry().lookup();
    SortedMap<SourceKey, CountingOrigin> unknown = new TreeMap<>();
    for (Path path : request.files()) {
      FileReading reading = FileReading.of(path, request, shapes, messages);
      try (OpenedFile file = reading.open()) {
        Row row;
        while ((row = file.next(messages)) != null) {
          try {
            SourceKey key = file.read(row, reading.context()).post().source();
            if (lookup.source(key).isEmpty()) {
              unknown.putIfAbsent(key, file.shape().origin());
            }
          } catch (RowRefusal reportedByTheImport) {
            continue;
          }
        }
      }
    }
    return unknown;
  }

  /**
   * Reads an observation time as the template's rows have it: ISO with offset, or {@code 2026-01-31
   * 08:30} or {@code 31/01/2026 08:30} in the given zone.
   *
   * @return empty if the text has none of these forms
   */
  public static Optional<Instant> readTime(String text, ZoneId zone) {
    return TimeForms.TEMPLATE.read(text, zone);
  }

  /** The presets, in the order in which they are told. */
  public static List<Preset> presets() {
    return Shapes.known().candidates().stream()
        .map(shape -> new Preset(shape.name(), shape.origin(), shape.keyColumns()))
        .toList();
  }

  /**
   * A kind of file that is known by its header.
   *
   * @param name the name by which {@code --preset} asks for it
   * @param origin whose counts they are
   * @param keyColumns the columns from which a post's key follows
   */
  public record Preset(String name, CountingOrigin origin, List<String> keyColumns) {
    /** Copies the list. */
    public Preset {
      keyColumns = List.copyOf(keyColumns);
    }
  }

  /** The header of the project's own template, in order. */
  public static List<String> templateHeader() {
    return new TemplateShape().columns().stream().map(Column::name).toList();
  }
}
