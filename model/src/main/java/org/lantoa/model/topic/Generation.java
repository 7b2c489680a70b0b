package org.lantoa.model.topic;

import java.util.regex.Pattern;

/**
 * A generation of outputs: a recompute writes into one of its own, with topics, indices, reading
 * places and checkpoints, so that the old figures stand until the new ones have caught up.
 *
 * @param name {@code g1}, {@code g2}, …
 */
public record Generation(String name) implements Comparable<Generation> {
  private static final Pattern FORM = Pattern.compile("g[1-9][0-9]{0,8}");

  /** The first, whose topics bear the plain names. */
  public static final Generation FIRST = new Generation("g1");

  /** Refuses another form. */
  public Generation {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is not a generation; write g1, g2 and so on");
    }
  }

  /** The name of a topic in this generation; only outputs have one of their own in each. */
  public String topicName(Topic topic) {
    return equals(FIRST) || !topic.isOutput() ? topic.topicName() : topic.topicName() + '.' + name;
  }

  /** The one after it. */
  public Generation next() {
    return new Generation("g" + (number() + 1));
  }

  private int number() {
    return Integer.parseInt(name.substring(1));
  }

  @Override
  public int compareTo(Generation other) {
    return Integer.compare(number(), other.number());
  }

  @Override
  public String toString() {
    return name;
  }
}
