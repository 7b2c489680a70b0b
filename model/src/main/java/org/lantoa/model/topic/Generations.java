package org.lantoa.model.topic;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Which generations there are, after all steps that were taken.
 *
 * @param live the one that is shown
 * @param building the one that is being built; empty if none is
 * @param leftOver those that were shown or begun, are neither now, and are not removed yet
 * @param isRequested whether a recompute is asked for and not begun
 * @param newest the latest that was ever begun; none after it has any data
 * @param registryOffset the newest registry version that was weighed for the live generation, or
 *     for one that was given up; −1 if none was
 * @param oldestRegistry the newest registry version when the live generation was begun: no older
 *     one ever decided about its figures; −1 if there was none, or if it is the first
 */
public record Generations(
    Generation live,
    Optional<Generation> building,
    List<Generation> leftOver,
    boolean isRequested,
    Generation newest,
    long registryOffset,
    long oldestRegistry) {

  /** Copies the list. */
  public Generations {
    leftOver = List.copyOf(leftOver);
  }

  /** What steps come to, in the order of the topic. */
  public static Generations after(List<GenerationStep> steps) {
    Generation live = Generation.FIRST;
    Optional<Generation> building = Optional.empty();
    TreeSet<Generation> leftOver = new TreeSet<>();
    boolean isRequested = false;
    Generation newest = Generation.FIRST;
    long weighed = -1;
    long begunWith = -1;
    long liveBegunWith = -1;
    for (GenerationStep step : steps) {
      Generation generation = step.generation();
      switch (step.kind()) {
        case REQUESTED -> isRequested = true;
        case BEGUN -> {
          building.ifPresent(leftOver::add);
          building = Optional.of(generation);
          newest = generation.compareTo(newest) > 0 ? generation : newest;
          begunWith = step.registryOffset();
          isRequested = false;
        }
        case LIVE -> {
          leftOver.add(live);
          live = generation;
          weighed = begunWith;
          liveBegunWith = begunWith;
          building = Optional.empty();
        }
        case ABANDONED -> {
          // What asked for it is not to ask for it again.
          weighed = building.filter(generation::equals).isPresent() ? begunWith : weighed;
          leftOver.add(generation);
          building = building.filter(built -> !built.equals(generation));
          isRequested = false;
        }
        case RETIRED -> leftOver.remove(generation);
        case WEIGHED -> weighed = Math.max(weighed, step.registryOffset());
      }
    }
    leftOver.remove(live);
    return new Generations(
        live, building, List.copyOf(leftOver), isRequested, newest, weighed, liveBegunWith);
  }

  /** The one that a recompute would begin now. */
  public Generation next() {
    return newest.next();
  }
}
