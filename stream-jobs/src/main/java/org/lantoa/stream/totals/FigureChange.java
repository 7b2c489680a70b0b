package org.lantoa.stream.totals;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What one observation of one post changes in one scope.
 *
 * @param scope text of the scope
 * @param dated gains, publications and activity, by date
 * @param standing numbers without a date
 */
public record FigureChange(String scope, List<DatedFigures> dated, Standing standing) {
  /** How Flink serializes it. */
  public static final TypeInformation<FigureChange> TYPE = Types.POJO(FigureChange.class);

  /** Copies the list. */
  public FigureChange {
    dated = List.copyOf(dated);
  }
}
