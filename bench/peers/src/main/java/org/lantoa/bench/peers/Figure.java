package org.lantoa.bench.peers;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * One total as of the end of a slide.
 *
 * @param scope text of the scope
 * @param horizon place of the horizon in the request
 * @param end the instant, in milliseconds
 * @param gains per measure; handed over, not copied
 */
public record Figure(String scope, int horizon, long end, long[] gains) {
  /** How Flink serializes it. */
  public static final TypeInformation<Figure> TYPE = Types.POJO(Figure.class);
}
