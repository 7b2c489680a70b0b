package org.lantoa.local.simulator.wire;

/**
 * Made-up persons and their words, in every place where a platform would answer with real ones.
 * Whoever reads counts only keeps none of them: found anywhere, they tell of a leak.
 */
public final class Canaries {
  /** The name of somebody who commented, reacted, or wrote a visitor's post. */
  public static final String PERSON = "Hoàng Yến Canary";

  /** What that person wrote. */
  public static final String WORDS = "Lời của Hoàng Yến Canary";

  /** The id of that person. */
  public static final String ID = "100099990000777";

  private Canaries() {}
}
