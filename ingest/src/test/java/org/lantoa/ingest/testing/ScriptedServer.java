package org.lantoa.ingest.testing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ServerSocketFactory;

/** A server on loopback whose every byte is decided by a test. */
public final class ScriptedServer implements AutoCloseable {
  /** What it does with one request. */
  @FunctionalInterface
  public interface Script {
    /**
     * Answers; an exception, or closing the socket, ends the connection.
     *
     * @param request the head of the request, from its first line to its last header
     * @param out counts what is written
     */
    void answer(String request, OutputStream out, Socket socket) throws IOException;
  }

  private final ServerSocket server;
  private final Script script;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicLong written = new AtomicLong();
  private final AtomicLong hungUp = new AtomicLong();

  /** Listens on a free port. */
  public ScriptedServer(Script script) throws IOException {
    this(ServerSocketFactory.getDefault(), script);
  }

  /** Listens on a free port by sockets of the given kind. */
  public ScriptedServer(ServerSocketFactory sockets, Script script) throws IOException {
    this.server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.script = script;
    start("scripted-server", this::accept);
  }

  /** A whole answer with a body, after which the connection stays open. */
  public static Script answering(String head, String body) {
    return (request, out, socket) -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      write(out, head + "\r\nContent-Length: " + bytes.length + "\r\n\r\n");
      out.write(bytes);
    };
  }

  /** Writes ASCII at once. */
  public static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  /** The port that it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  /** Its address over plain HTTP. */
  public String address() {
    return "http://127.0.0.1:" + port();
  }

  /** The heads of all requests so far. */
  public List<String> requests() {
    return requests;
  }

  /** How many bytes it could write so far. */
  public long written() {
    return written.get();
  }

  /** How many times the other side hung up while it wrote. */
  public long hungUp() {
    return hungUp.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        start("scripted-connection", () -> serve(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = counting(socket.getOutputStream());
      while (true) {
        String head = head(in);
        if (head.isEmpty()) {
          return;
        }
        requests.add(head);
        script.answer(head, out, socket);
        out.flush();
      }
    } catch (IOException ended) {
      hungUp.incrementAndGet();
    } finally {
      open.remove(socket);
    }
  }

  private static String head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int read = in.read();
    while (read >= 0) {
      head.write(read);
      String text = head.toString(StandardCharsets.ISO_8859_1);
      if (text.endsWith("\r\n\r\n")) {
        return text;
      }
      read = in.read();
    }
    return "";
  }

  private OutputStream counting(OutputStream out) {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        out.write(value);
        written.incrementAndGet();
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        written.addAndGet(length);
      }

      @Override
      public void flush() throws IOException {
        out.flush();
      }
    };
  }

  private static void start(String name, Runnable run) {
    Thread thread = new Thread(run, name);
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
