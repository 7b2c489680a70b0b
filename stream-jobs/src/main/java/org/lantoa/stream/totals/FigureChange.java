package org.lantoa.stream.totals;

import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.lantoa.stream.state.PackedType;

/**
 * What one observation of one post changes in one scope, or what many together do.
 *
 * @param scope text of the scope
 * @param dated gains, publications and activity, by date
 * @param standing numbers without a date
 */
public record FigureChange(String scope, List<DatedFigures> dated, Standing standing) {
  /** How Flink serializes it. */
  public static final TypeInformation<FigureChange> TYPE =
      PackedType.of(FigureChange.class, new FigureChangeSerializer());

  /** Copies the list. */
  public FigureChange {
    dated = List.copyOf(dated);
  }
}
