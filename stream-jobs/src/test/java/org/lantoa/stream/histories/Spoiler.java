package org.lantoa.stream.histories;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.stream.reference.Outcome;
import org.lantoa.stream.totals.FigureChange;

/**
 * Spoils one record, once it is armed: the job's last start arms it, because what a crash undoes is
 * not spoiled.
 */
final class Spoiler {
  private final @Nullable Sabotage sabotage;
  private final Readers readers;
  private int passBefore;
  private final Set<PostKey> texted = new HashSet<>();
  private boolean armed;
  private @Nullable String spoiled;

  /**
   * A spoiler.
   *
   * @param sabotage what it does; absent: nothing
   * @param passBefore how many records it lets pass first
   */
  Spoiler(@Nullable Sabotage sabotage, int passBefore, Readers readers) {
    this.sabotage = sabotage;
    this.passBefore = passBefore;
    this.readers = readers;
  }

  /** Whether the job hears of an erasure. */
  boolean lets(Forgotten mark) {
    String name = "post " + mark.post();
    if (sabotage == Sabotage.KEEP && armed && spoiled == null && texted.contains(mark.post())) {
      spoiled = name;
    }
    return sabotage != Sabotage.KEEP || !name.equals(spoiled);
  }

  /** A post as it goes on: with its counts, or without. */
  PostSummary pass(PostSummary post) {
    boolean erased =
        texted.contains(post.post()) && post.text() == null && post.counts().known() != 0;
    if (sabotage == Sabotage.LOSE && armed && spoiled == null && erased) {
      spoiled = Outcome.name(post);
    }
    if (post.text() == null) {
      texted.remove(post.post());
    } else {
      texted.add(post.post());
    }
    return sabotage == Sabotage.LOSE && Outcome.name(post).equals(spoiled)
        ? withoutCounts(post)
        : post;
  }

  private static PostSummary withoutCounts(PostSummary post) {
    return new PostSummary(
        post.post(),
        post.kind(),
        post.text(),
        post.permalink(),
        post.publishedAt(),
        post.observedAt(),
        post.removedAt(),
        Counts.unknown(),
        post.path(),
        post.campaigns(),
        post.version());
  }

  void arm() {
    armed = true;
  }

  /** The name of the record that must be found wrong; absent if none came by. */
  @Nullable String spoiled() {
    return spoiled;
  }

  /** How often a change goes on: none, once, or twice. */
  List<FigureChange> pass(FigureChange change) {
    if (sabotage == Sabotage.DROP && isNext()) {
      spoiled = "total " + change.scope() + "|all";
      return List.of();
    }
    if (sabotage == Sabotage.DOUBLE && isNext()) {
      spoiled = "total " + change.scope() + "|all";
      return List.of(change, change);
    }
    return List.of(change);
  }

  /** Whether a gain goes on; one that is lost is lost whenever it is written again. */
  boolean lets(Gain gain) {
    String name = Outcome.name(gain);
    if (sabotage == Sabotage.DROP && !readers.knows(name) && isNext()) {
      spoiled = name;
    }
    return !name.equals(spoiled);
  }

  private boolean isNext() {
    return armed && spoiled == null && passBefore-- == 0;
  }

  /** Puts a record back, when all is done. */
  void regress(Map<String, String> held) {
    if (sabotage == Sabotage.REGRESS && spoiled == null) {
      readers
          .changed()
          .ifPresent(
              name -> {
                held.put(name, readers.first(name));
                spoiled = name;
              });
    }
  }
}
