package org.lantoa.model.reported;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.RegistryId;

/**
 * One figure that units report (chỉ tiêu).
 *
 * @param id see {@link RegistryId}
 * @param name as pages show it
 * @param englishName as English pages show it; absent if the Vietnamese name stands there too
 * @param measure what it counts
 */
public record Indicator(
    String id, String name, @Nullable String englishName, ReportedMeasure measure) {

  /** Refuses an id that is none. */
  public Indicator {
    if (!RegistryId.isValid(id)) {
      throw new IllegalArgumentException("not the id of an indicator: " + id);
    }
  }

  /** The name in English for an English locale if it has one, else the Vietnamese one. */
  public String name(Locale locale) {
    boolean english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    return english && englishName != null ? englishName : name;
  }
}
