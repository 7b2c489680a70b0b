package org.lantoa.stream.ledger;

import org.lantoa.model.Measure;
import org.lantoa.model.topic.Observation;

/**
 * 64 bits that stand for what an observation says. They decide between duplicate and conflicting
 * only, never what counts; the function must not change, since its results live in state.
 */
final class Fingerprint {
  private Fingerprint() {}

  static long of(Observation observation) {
    long bits = mix(observation.publishedAt().toEpochMilli());
    bits = mix(bits ^ (observation.removed() ? 1 : 0));
    for (Measure measure : Measure.values()) {
      if (observation.counts().isKnown(measure)) {
        bits = mix(bits ^ (measure.slot() + 1L));
        bits = mix(bits ^ observation.counts().known(measure));
      }
    }
    return bits;
  }

  // The finalizer of SplitMix64: every input bit changes every output bit with probability ½.
  private static long mix(long value) {
    long bits = value + 0x9E3779B97F4A7C15L;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return bits ^ (bits >>> 31);
  }
}
