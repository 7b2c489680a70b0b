package org.lantoa.local.message;

import org.jspecify.annotations.Nullable;

/**
 * Something that cannot be done, told in the user's language: what failed, the consequence, the
 * remedy. {@link #getMessage()} is the English text, for logs.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Fault fault;
  private final String key;
  private final transient Object[] arguments;

  /** Whose fault a refusal is; decides the exit code. */
  public enum Fault {
    /** The command was used wrongly: exit code 2. */
    USE,
    /** The work could not be done: exit code 1. */
    WORK
  }

  private Refusal(Fault fault, @Nullable Throwable cause, String key, Object... arguments) {
    super(Messages.in(Messages.ENGLISH).text(key, arguments), cause);
    this.fault = fault;
    this.key = key;
    this.arguments = arguments.clone();
  }

  /** Refuses a wrong use of a command. */
  public static Refusal ofUse(String key, Object... arguments) {
    return new Refusal(Fault.USE, null, key, arguments);
  }

  /** Refuses work that cannot be done. */
  public static Refusal ofWork(String key, Object... arguments) {
    return new Refusal(Fault.WORK, null, key, arguments);
  }

  /** Refuses work that cannot be done because something else failed. */
  public static Refusal because(Throwable cause, String key, Object... arguments) {
    return new Refusal(Fault.WORK, cause, key, arguments);
  }

  /** What a failure says of itself, for the place of a reason in a text. */
  public static String reason(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank() ? failure.toString() : message;
  }

  /** Whose fault it is. */
  public Fault fault() {
    return fault;
  }

  /** The text in a language. */
  public String text(Messages messages) {
    return messages.text(key, arguments);
  }
}
