package org.lantoa.local.message;

import java.util.List;

/**
 * A text that is said in the language of whoever reads it.
 *
 * @param key its key
 * @param arguments what fills its places
 */
public record Text(String key, List<Object> arguments) {
  /** Copies the list. */
  public Text {
    arguments = List.copyOf(arguments);
  }

  /** The text of a key. */
  public static Text of(String key, Object... arguments) {
    return new Text(key, List.of(arguments));
  }

  /** The text in a language. */
  public String in(Messages messages) {
    return messages.text(key, arguments.toArray());
  }
}
