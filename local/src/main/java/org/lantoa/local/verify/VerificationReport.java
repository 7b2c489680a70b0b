package org.lantoa.local.verify;

import java.util.List;

/**
 * What a verification found.
 *
 * @param scopes how many scopes were compared
 * @param posts how many posts there are
 * @param gains how many gains there are
 * @param differences figures that are not the same by all ways
 * @param rollUps wholes that are not the sum of their parts
 */
public record VerificationReport(
    int scopes, long posts, long gains, List<Difference> differences, List<RollUp> rollUps) {
  /** Copies the lists. */
  public VerificationReport {
    differences = List.copyOf(differences);
    rollUps = List.copyOf(rollUps);
  }

  /** Whether everything adds up; true too if nothing is there. */
  public boolean addsUp() {
    return differences.isEmpty() && rollUps.isEmpty();
  }

  /** Whether there was nothing to add up. */
  public boolean isEmpty() {
    return scopes == 0;
  }
}
