package org.lantoa.model.topic;

/**
 * The topics. Partition counts never change within a generation, and nothing is rebuilt from
 * compacted outputs.
 */
public enum Topic {
  /** Texts and publication times, key post; ticks in every partition. */
  CONTENTS("lantoa.contents", Cleanup.COMPACT, Spread.PARTITIONED),
  /** Posts whose text was erased for good, key post. */
  FORGOTTEN("lantoa.forgotten", Cleanup.COMPACT, Spread.SINGLE),
  /** Counts and removals, key post; ticks in every partition. */
  OBSERVATIONS("lantoa.observations", Cleanup.KEEP, Spread.PARTITIONED),
  /** Attempts to read a source, key source; ticks in every partition. */
  POLLS("lantoa.polls", Cleanup.KEEP, Spread.PARTITIONED),
  /** Whole registry versions. */
  REGISTRY("lantoa.registry", Cleanup.KEEP, Spread.SINGLE),
  /** One record per opened output task: its offset is the task's epoch. */
  EPOCHS("lantoa.epochs", Cleanup.KEEP, Spread.SINGLE),
  /** The steps in the life of generations of outputs. */
  GENERATIONS("lantoa.generations", Cleanup.KEEP, Spread.SINGLE),
  /** The newest state of each post, key post. */
  POSTS("lantoa.posts", Cleanup.COMPACT, Spread.PARTITIONED),
  /** Gains, key post. */
  POST_GAINS("lantoa.post-gains", Cleanup.KEEP, Spread.PARTITIONED),
  /** Gains per scope and hour, key scope|hour. */
  HOURLY("lantoa.hourly", Cleanup.COMPACT, Spread.PARTITIONED),
  /** Totals per scope and horizon, key scope|horizon. */
  TOTALS("lantoa.totals", Cleanup.COMPACT, Spread.PARTITIONED),
  /** Coverage per source and hour, key source|hour. */
  COVERAGE("lantoa.coverage", Cleanup.COMPACT, Spread.PARTITIONED),
  /** The state of sources, key source; their followers, key source|day. */
  SOURCES("lantoa.sources", Cleanup.COMPACT, Spread.PARTITIONED),
  /** All indicators that units report, once per version. */
  INDICATORS("lantoa.indicators", Cleanup.KEEP, Spread.SINGLE),
  /** Figures that units report, key unit|indicator|period. */
  REPORTED("lantoa.reported", Cleanup.COMPACT, Spread.SINGLE),
  /** Monthly totals of groups, key source|month. */
  GROUP_MONTHS("lantoa.group-months", Cleanup.COMPACT, Spread.SINGLE),
  /** What was refused, with the reason; kept for 14 days. */
  REJECTED("lantoa.rejected", Cleanup.FORGET_AFTER_14_DAYS, Spread.PARTITIONED);

  /** How long records of a topic live. */
  public enum Cleanup {
    /** For ever. */
    KEEP,
    /** The newest of each key. */
    COMPACT,
    /** 14 days. */
    FORGET_AFTER_14_DAYS
  }

  private enum Spread {
    PARTITIONED,
    SINGLE
  }

  private final String baseName;
  private final Cleanup cleanup;
  private final Spread spread;

  Topic(String baseName, Cleanup cleanup, Spread spread) {
    this.baseName = baseName;
    this.cleanup = cleanup;
    this.spread = spread;
  }

  /** The name in Kafka. */
  public String topicName() {
    return baseName;
  }

  /** How long its records live. */
  public Cleanup cleanup() {
    return cleanup;
  }

  /**
   * Whether the engagement job makes it out of the others, so that each generation has one of its
   * own.
   */
  public boolean isOutput() {
    return switch (this) {
      case POSTS, POST_GAINS, HOURLY, TOTALS, COVERAGE, SOURCES -> true;
      case CONTENTS,
          FORGOTTEN,
          OBSERVATIONS,
          POLLS,
          REGISTRY,
          EPOCHS,
          GENERATIONS,
          INDICATORS,
          REPORTED,
          GROUP_MONTHS,
          REJECTED ->
          false;
    };
  }

  /** Whether the order of all its records matters, so that it has one partition. */
  public boolean hasSinglePartition() {
    return spread == Spread.SINGLE;
  }
}
