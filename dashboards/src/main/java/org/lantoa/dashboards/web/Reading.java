package org.lantoa.dashboards.web;

import java.time.Instant;
import java.util.Map;
import org.lantoa.dashboards.figures.FigureSource;

/**
 * What a page is read from.
 *
 * @param source the figures, with the rights of who asks
 * @param asked what is asked for
 * @param now the time of the request
 */
record Reading(FigureSource source, Asked asked, Instant now) {

  /**
   * What was read.
   *
   * @param page what both the page and its JSON twin show
   * @param choices what only the page needs: lists to choose from
   */
  record Shown(Object page, Map<String, Object> choices) {
    Shown {
      choices = Map.copyOf(choices);
    }

    static Shown of(Object page) {
      return new Shown(page, Map.of());
    }
  }

  /** Reads one page. */
  @FunctionalInterface
  interface Reader {
    Shown read(Reading reading);
  }
}
