package org.lantoa.servers;

import java.io.IOException;

/** A server cannot listen because its port is in use. */
public final class PortTakenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final int port;

  PortTakenException(String what, int port, IOException cause) {
    super(
        "Port "
            + port
            + " on 127.0.0.1, meant for "
            + what
            + ", is taken, so "
            + what
            + " cannot start; stop what listens there or choose another port.",
        cause);
    this.what = what;
    this.port = port;
  }

  /** The server that wanted the port. */
  public String what() {
    return what;
  }

  /** The port that is taken. */
  public int port() {
    return port;
  }
}
