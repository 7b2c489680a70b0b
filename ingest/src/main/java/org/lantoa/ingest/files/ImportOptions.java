package org.lantoa.ingest.files;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How files are to be understood where they do not say it themselves.
 *
 * @param preset the name of the preset to take; absent if the header decides
 * @param mapping a file that maps the columns of a table of no preset; absent if there is none
 * @param zone the zone of times that name none; absent for the registry's
 * @param dateOrder the order of day and month; absent if the rows decide
 * @param refused where refused rows are written
 */
public record ImportOptions(
    @Nullable String preset,
    @Nullable Path mapping,
    @Nullable ZoneId zone,
    @Nullable DateOrder dateOrder,
    RefusedRowsPlace refused) {
  /** Everything as the files say it, refused rows nowhere. */
  public static final ImportOptions NONE =
      new ImportOptions(null, null, null, null, RefusedRowsPlace.nowhere());
}
