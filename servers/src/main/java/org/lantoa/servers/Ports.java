package org.lantoa.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The TCP ports of this machine's loopback address. */
public final class Ports {
  private Ports() {}

  /** The loopback address that every server here binds to, {@code 127.0.0.1}. */
  public static InetAddress loopback() {
    try {
      return InetAddress.getByAddress("127.0.0.1", new byte[] {127, 0, 0, 1});
    } catch (java.net.UnknownHostException e) {
      throw new IllegalStateException("four bytes are always an IPv4 address", e);
    }
  }

  /** A port that nothing listened on a moment ago; another process may take it before you do. */
  public static int free() {
    try (ServerSocket socket = new ServerSocket(0, 1, loopback())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("This machine gave no free port; no server can start.", e);
    }
  }

  /**
   * Checks that a server can listen on a port.
   *
   * @param what the server, named in the refusal, for example {@code Kafka}
   * @param port 1 to 65535
   * @throws PortTakenException if something else listens there
   */
  public static void requireFree(String what, int port) {
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "Port " + port + " for " + what + " does not exist; choose one from 1 to 65535.");
    }
    try (ServerSocket socket = new ServerSocket()) {
      // As the servers do it: connections of an earlier run that linger do not count as taken.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(loopback(), port), 1);
    } catch (IOException e) {
      throw new PortTakenException(what, port, e);
    }
  }
}
