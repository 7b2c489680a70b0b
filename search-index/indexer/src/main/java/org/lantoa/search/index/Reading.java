package org.lantoa.search.index;

import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.Topic;

/**
 * What an indexer reads, and so which indices it writes.
 *
 * @param name tells it from others, such as {@code g1} or {@code log}
 * @param generation the generation whose outputs it reads; the first if it reads none
 * @param families the indices that it writes
 * @param isShown whether these are the ones that searches find
 * @param revisions which revision of each of them it writes
 */
public record Reading(
    String name,
    Generation generation,
    Set<Indices> families,
    boolean isShown,
    Revisions revisions) {
  /** All there is where no recompute ever ran. */
  public static final Reading EVERYTHING = shown("g1", Generation.FIRST, family -> true);

  /** What does not depend on a generation: observations, the registry, what units report. */
  public static final Reading LOG = shown("log", Generation.FIRST, family -> !family.isOutput());

  /** Copies the set. */
  public Reading {
    families = Set.copyOf(families);
  }

  /** The outputs of a generation that is shown. */
  public static Reading shown(Generation generation) {
    return shown(generation.name(), generation, Indices::isOutput);
  }

  private static Reading shown(String name, Generation generation, Predicate<Indices> which) {
    Set<Indices> families =
        Arrays.stream(Indices.values()).filter(which).collect(Collectors.toSet());
    return new Reading(name, generation, families, true, Revisions.FIRST);
  }

  /** The outputs of a generation that is being built, which no search finds. */
  public static Reading hidden(Generation generation) {
    Reading same = shown(generation);
    return new Reading(same.name, generation, same.families, false, same.revisions);
  }

  /** One family, from the beginning of its topic, into indices that no search finds yet. */
  static Reading refill(Indices family, Generation live, int revision) {
    Generation generation = family.isOutput() ? live : Generation.FIRST;
    return new Reading(
        generation.name() + '-' + family.shortName() + "-r" + revision,
        generation,
        Set.of(family),
        false,
        Revisions.FIRST.with(family, revision));
  }

  /** The same, into other revisions. */
  public Reading at(Revisions others) {
    return new Reading(name, generation, families, isShown, others);
  }

  /** The same without some families. */
  public Reading without(Set<Indices> left) {
    Set<Indices> rest =
        families.stream().filter(family -> !left.contains(family)).collect(Collectors.toSet());
    return new Reading(name, generation, rest, isShown, revisions);
  }

  /** The consumer group that keeps its place in Kafka; the same for every part of one machine. */
  public String group() {
    return "lantoa-indexer-" + name;
  }

  /** Whether it reads a topic. */
  boolean reads(Topic topic) {
    return families.stream().anyMatch(family -> family.topic() == topic);
  }

  /** The index of a family that holds documents of an instant. */
  String indexAt(Indices family, Instant time) {
    return family.nameAt(time, generation, revisions.of(family));
  }

  /** Whether an index is one that it writes. */
  boolean writes(IndexName index) {
    return families.contains(index.family())
        && index.isOf(index.family(), generation)
        && index.revision() == revisions.of(index.family());
  }

  /** The name of the topic that fills a family. */
  String topicOf(Indices family) {
    return generation.topicName(family.topic());
  }
}
