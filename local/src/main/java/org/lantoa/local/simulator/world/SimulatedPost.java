package org.lantoa.local.simulator.world;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.local.sample.ProvinceLife;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.PostKey;

/** A made-up post. All that is true of it is a pure function of the instant. */
public final class SimulatedPost {
  private static final double TOP_LEVEL = 0.7;

  private final SimulatedSource source;
  private final PostKey key;
  private final ContentKind kind;
  private final String text;
  private final Instant publishedAt;
  private final Map<Measure, Long> finals;
  private final Set<Measure> hidden;
  private final double pace;
  private final Mishap mishap;

  SimulatedPost(
      SimulatedSource source, String postId, Instant publishedAt, PostPlan plan, Mishap mishap) {
    this.source = source;
    this.key = new PostKey(source.key().platform(), source.key().sourceId(), postId);
    this.publishedAt = publishedAt;
    this.kind = plan.kind();
    this.text = plan.text();
    this.finals = new EnumMap<>(plan.finals());
    this.hidden = plan.hidden();
    this.pace = plan.pace();
    this.mishap = mishap;
  }

  /** Where it was published. */
  public SimulatedSource source() {
    return source;
  }

  /** Its key as this project forms it. */
  public PostKey key() {
    return key;
  }

  /** What it is. */
  public ContentKind kind() {
    return kind;
  }

  /** When it was published, a whole second. */
  public Instant publishedAt() {
    return publishedAt;
  }

  /** Its text at an instant; empty if it has none. */
  public Optional<String> textAt(Instant instant) {
    return Optional.of(isPast(mishap.editedAt(), instant) ? text + "\n(Đã sửa)" : text)
        .filter(written -> !text.isEmpty());
  }

  /** When it was last changed before an instant. */
  public Instant updatedAt(Instant instant) {
    Instant edited = mishap.editedAt();
    return edited != null && isPast(edited, instant) ? edited : publishedAt;
  }

  /** Whether it has been published by an instant and not been removed. */
  public boolean isThereAt(Instant instant) {
    return !publishedAt.isAfter(instant) && !isRemovedAt(instant);
  }

  /** Whether it has been removed by an instant and not been shown again. */
  public boolean isRemovedAt(Instant instant) {
    return isPast(mishap.removedAt(), instant) && !isPast(mishap.restoredAt(), instant);
  }

  /** When it is shown again after it was removed; empty if never. */
  public Optional<Instant> restoredAt() {
    return Optional.ofNullable(mishap.restoredAt());
  }

  /** When it is removed; empty if never. */
  public Optional<Instant> removedAt() {
    return Optional.ofNullable(mishap.removedAt());
  }

  /**
   * Its counts at an instant, by what its platform gives: hidden ones are unknown, and of a removed
   * post they are the last there were. Reactions whose type the platform does not tell are {@link
   * Measure#OTHER}.
   */
  public Counts countsAt(Instant instant) {
    Instant removed = mishap.removedAt();
    Instant at = removed != null && isRemovedAt(instant) ? removed : instant;
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    grown(at).forEach((measure, count) -> counts.put(measure, Count.of(count)));
    hidden.forEach(counts::remove);
    return Counts.of(counts);
  }

  /** Comments without the replies to them, as a careless reader would count them. */
  public long topLevelCommentsAt(Instant instant) {
    return (long) (countsAt(instant).of(Measure.COMMENTS).value().orElse(0) * TOP_LEVEL);
  }

  private Map<Measure, Long> grown(Instant at) {
    double share = at.isBefore(publishedAt) ? 0 : ProvinceLife.grown(publishedAt, at, pace);
    Map<Measure, Long> grown = new EnumMap<>(Measure.class);
    finals.forEach((measure, count) -> grown.put(measure, (long) (count * share)));
    Measure corrected = finals.containsKey(Measure.LIKE) ? Measure.LIKE : Measure.REACTIONS;
    if (isPast(mishap.correctedAt(), at)) {
      grown.computeIfPresent(
          corrected, (measure, count) -> count - count * mishap.correction() / 100);
    }
    if (finals.containsKey(Measure.LIKE)) {
      long sum = Measure.reactionTypes().stream().mapToLong(t -> grown.getOrDefault(t, 0L)).sum();
      grown.put(Measure.REACTIONS, sum);
    }
    return grown;
  }

  private static boolean isPast(@Nullable Instant event, Instant now) {
    return event != null && !event.isAfter(now);
  }

  /** Its key. */
  @Override
  public String toString() {
    return key.text();
  }
}
