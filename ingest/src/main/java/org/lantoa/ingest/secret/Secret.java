package org.lantoa.ingest.secret;

/**
 * The value of a token or key. It shows itself to nobody who does not ask for it: {@link #toString}
 * tells only that there is one.
 */
public final class Secret {
  private final String value;

  /**
   * A secret.
   *
   * @param value not empty, printable ASCII without spaces, as tokens and keys are
   * @throws IllegalArgumentException if it is not; the message does not hold the value
   */
  public Secret(String value) {
    if (value.isEmpty() || !value.chars().allMatch(letter -> letter > ' ' && letter < 0x7f)) {
      throw new IllegalArgumentException(
          "a secret is empty, or holds spaces or letters that no token has");
    }
    this.value = value;
  }

  /** The value itself, for the request that needs it. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && that.value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
