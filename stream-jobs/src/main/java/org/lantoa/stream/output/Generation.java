package org.lantoa.stream.output;

import java.util.regex.Pattern;
import org.lantoa.model.topic.Topic;

/**
 * A generation of outputs: a recompute writes into one of its own, so that old figures stand until
 * the new ones have caught up.
 *
 * @param name {@code g1}, {@code g2}, …
 */
public record Generation(String name) {
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

  /** The name of an output topic in this generation. Refusals are shared by all. */
  public String topicName(Topic topic) {
    return equals(FIRST) || topic == Topic.REJECTED
        ? topic.topicName()
        : topic.topicName() + '.' + name;
  }
}
