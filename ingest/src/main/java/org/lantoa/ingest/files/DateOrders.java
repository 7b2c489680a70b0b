package org.lantoa.ingest.files;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The order of day and month in each column of one file, decided from all its rows. Reading all
 * rows twice is spared where no date needs it: the survey runs when the first such date is met, by
 * whichever thread meets it.
 */
final class DateOrders {
  /** Reads all rows of the file for what their dates tell, by column. */
  interface Survey {
    Map<String, DateEvidence> run() throws ImportException;
  }

  private final TimeForms forms;
  private final boolean isAsked;
  private final Survey survey;
  private @Nullable Map<String, DateEvidence> found;

  /**
   * Orders that are not decided yet.
   *
   * @param forms the shape's forms, in the order that was asked for if one was
   * @param isAsked whether the call names the order, so that nothing needs deciding
   */
  DateOrders(TimeForms forms, boolean isAsked, Survey survey) {
    this.forms = forms;
    this.isAsked = isAsked;
    this.survey = survey;
  }

  /** What the rows tell; nothing if the call names the order. */
  synchronized Map<String, DateEvidence> decide() throws ImportException {
    if (isAsked) {
      return Map.of();
    }
    if (found == null) {
      found = survey.run();
    }
    return found;
  }

  /** The columns whose order followed from their rows. */
  synchronized Map<String, DateOrder> told(@Nullable DateOrder contract) {
    Map<String, DateOrder> told = new TreeMap<>();
    if (found != null) {
      found.forEach(
          (column, evidence) -> {
            if (evidence.isTold(contract)) {
              evidence.order(contract).ifPresent(order -> told.put(column, order));
            }
          });
    }
    return told;
  }

  /**
   * The order in a column.
   *
   * @throws RowRefusal if it cannot be known
   */
  @Nullable DateOrder of(String column) throws RowRefusal {
    if (isAsked) {
      return forms.contract();
    }
    try {
      DateEvidence evidence = decide().get(column);
      if (evidence == null) {
        return forms.contract();
      }
      return evidence
          .order(forms.contract())
          .orElseThrow(() -> RowRefusal.ofCell("date-order-undecided", column));
    } catch (ImportException unreadable) {
      throw RowRefusal.ofCell("date-order-undecided", column);
    }
  }
}
