package org.lantoa.model;

/** The form of unit and campaign ids: small Latin letters, digits and hyphens, at most 64. */
public final class RegistryId {
  private static final int LONGEST = 64;

  private RegistryId() {}

  /** Whether a text may be the id of a unit or a campaign. */
  public static boolean isValid(String text) {
    int last = text.length() - 1;
    if (last < 0 || last >= LONGEST || text.charAt(0) == '-' || text.charAt(last) == '-') {
      return false;
    }
    for (int i = 0; i <= last; i++) {
      if (!takes(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  // Told by a loop: the job asks several times for each observation.
  private static boolean takes(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
