package org.lantoa.dashboards.web;

import java.util.List;

/** A request that cannot be answered as it was asked. */
final class WrongRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;
  private final transient List<Object> arguments;

  private WrongRequestException(int status, String key, Object... arguments) {
    super(key + " " + List.of(arguments));
    this.status = status;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /**
   * Something asked is of the wrong form.
   *
   * @param key the text that says what and the remedy, under {@code wrong.}
   */
  static WrongRequestException asked(String key, Object... arguments) {
    return new WrongRequestException(400, "wrong." + key, arguments);
  }

  /**
   * What is asked for does not exist.
   *
   * @param key the text that says what and the remedy, under {@code missing.}
   */
  static WrongRequestException missing(String key, Object... arguments) {
    return new WrongRequestException(404, "missing." + key, arguments);
  }

  /** A form that did not come from this site's own page. */
  static WrongRequestException foreignForm() {
    return new WrongRequestException(403, "wrong.form");
  }

  int status() {
    return status;
  }

  String key() {
    return key;
  }

  Object[] arguments() {
    return arguments.toArray();
  }
}
