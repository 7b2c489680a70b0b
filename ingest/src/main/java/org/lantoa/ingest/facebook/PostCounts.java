package org.lantoa.ingest.facebook;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.lantoa.ingest.http.AnswerFieldException;
import org.lantoa.ingest.http.JsonFields;
import org.lantoa.model.Count;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;

/**
 * The counts of one post.
 *
 * <p>A post that nobody shared has no field {@code shares}: as the field was asked for, and the
 * answer is no error, its absence is a zero. But an answer that lacks comments and reactions too,
 * which every post has and which were asked for as well, shows that counts were left out: then the
 * absence proves nothing, and shares are unknown. Any other count that is absent or null is
 * unknown.
 *
 * <p>The six types that can be asked for need not come to the total: {@code other} is what they
 * leave of it, if all seven are known. Should they come to more, as they may when someone reacts
 * while the platform counts, each stays what the platform said and {@code other} is unknown.
 */
final class PostCounts {
  private static final Map<String, Measure> TYPES =
      Map.of(
          "like", Measure.LIKE,
          "love", Measure.LOVE,
          "wow", Measure.WOW,
          "haha", Measure.HAHA,
          "sad", Measure.SAD,
          "angry", Measure.ANGRY);

  private PostCounts() {}

  static Counts of(JsonFields post) throws AnswerFieldException {
    Map<Measure, Count> counts = new EnumMap<>(Measure.class);
    counts.put(Measure.SHARES, shares(post));
    counts.put(Measure.COMMENTS, total(post, "comments"));
    counts.put(Measure.REACTIONS, total(post, "reactions"));
    for (Map.Entry<String, Measure> type : TYPES.entrySet()) {
      counts.put(type.getValue(), total(post, type.getKey()));
    }
    counts.put(Measure.OTHER, other(counts));
    return Counts.of(counts);
  }

  private static Count shares(JsonFields post) throws AnswerFieldException {
    if (post.isAbsent("shares")) {
      boolean countsAreLeftOut = post.isAbsent("comments") && post.isAbsent("reactions");
      return countsAreLeftOut ? Count.UNKNOWN : Count.of(0);
    }
    Optional<JsonFields> shares = post.object("shares");
    return shares.isEmpty() ? Count.UNKNOWN : known(shares.get().count("count"));
  }

  private static Count total(JsonFields post, String edge) throws AnswerFieldException {
    Optional<JsonFields> counted = post.object(edge);
    if (counted.isEmpty()) {
      return Count.UNKNOWN;
    }
    Optional<JsonFields> summary = counted.get().object("summary");
    return summary.isEmpty() ? Count.UNKNOWN : known(summary.get().count("total_count"));
  }

  private static Count other(Map<Measure, Count> counts) {
    OptionalLong total = counts.getOrDefault(Measure.REACTIONS, Count.UNKNOWN).value();
    long left = total.orElse(-1);
    for (Measure type : TYPES.values()) {
      OptionalLong part = counts.getOrDefault(type, Count.UNKNOWN).value();
      if (part.isEmpty()) {
        return Count.UNKNOWN;
      }
      left -= part.getAsLong();
    }
    return left >= 0 ? Count.of(left) : Count.UNKNOWN;
  }

  private static Count known(OptionalLong count) {
    return count.isPresent() ? Count.of(count.getAsLong()) : Count.UNKNOWN;
  }
}
