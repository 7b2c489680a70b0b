package org.lantoa.bench.rolling;

import java.util.Map;
import org.lantoa.model.Measure;

/**
 * What a workload comes to, known from making it.
 *
 * @param contents contents
 * @param observations observations, of which {@code duplicates} and {@code late} change nothing
 * @param duplicates repeated observations
 * @param late observations that come after a newer one of their post
 * @param ticks instants of log time; each stands in every partition
 * @param sums all-time sums of the measures that are known
 */
public record Truth(
    long contents,
    long observations,
    long duplicates,
    long late,
    long ticks,
    Map<Measure, Long> sums) {
  /** Copies the map. */
  public Truth {
    sums = Map.copyOf(sums);
  }
}
