package org.lantoa.ingest.reported;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.reported.Indicators;

/**
 * What to import.
 *
 * @param files one or more files of reported figures
 * @param registry the checked registry: which units and sources there are
 * @param indicators what may be reported
 * @param clock when it is reported
 * @param locale the language of messages, Vietnamese or English
 */
public record ReportedRequest(
    List<Path> files,
    Registry registry,
    Indicators indicators,
    InstantSource clock,
    Locale locale) {

  /** Copies the list and refuses an empty one. */
  public ReportedRequest {
    files = List.copyOf(files);
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no file to import");
    }
  }
}
