package org.lantoa.bench.peers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs one peer in this process: {@code PeerMain NAME --bootstrap … --topic … --out … --cut …}. The
 * same is done before, unmeasured, for as long as {@code --warm-up} says, so that what is measured
 * is compiled. What was found stands in {@code result} of the folder afterwards. Ends when standard
 * input does, because then whoever started it is gone.
 */
public final class PeerMain {
  private static final String RESULT = "result";

  private PeerMain() {}

  /** Runs a peer; its name, then the options of {@link PeerRequest}. */
  public static void main(String[] arguments) throws Exception {
    endWithParent();
    Peer.Name name = Peer.Name.of(arguments[0]);
    PeerRequest request = PeerRequest.parse(Arrays.asList(arguments).subList(1, arguments.length));
    Files.createDirectories(request.out());
    warmUp(name, request);
    write(name, request, measured(name, request));
    // Clients and clusters leave threads that would keep the process.
    Runtime.getRuntime().halt(0);
  }

  private static void warmUp(Peer.Name name, PeerRequest request) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(request.warmUpSeconds());
    long left = request.warmUpSeconds();
    while (left > 0) {
      run(name, request, left);
      left = TimeUnit.NANOSECONDS.toSeconds(until - System.nanoTime());
    }
  }

  /**
   * Does it once, and again as long as all took no longer than warming up: what takes a second is
   * not told by one. Gives the middle one; all emit the same.
   */
  private static Course measured(Peer.Name name, PeerRequest request) throws Exception {
    long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(request.warmUpSeconds());
    List<Course> passes = new ArrayList<>();
    do {
      passes.add(run(name, request, request.patienceSeconds()));
    } while (System.nanoTime() < until);
    return passes.stream()
        .sorted(Comparator.comparingDouble(Course::seconds))
        .toList()
        .get(passes.size() / 2);
  }

  private static Course run(Peer.Name name, PeerRequest request, long seconds) throws Exception {
    removeFigures(request.out());
    Peer peer = name.peer();
    Course course = new Course(request, peer.writers(request));
    course.begin();
    AutoCloseable running = peer.start(request, course);
    try {
      course.awaitEnd(Duration.ofSeconds(seconds));
    } finally {
      running.close();
      course.close();
    }
    return course;
  }

  private static void removeFigures(Path out) throws IOException {
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
        Files.delete(file);
      }
    }
  }

  private static void write(Peer.Name name, PeerRequest request, Course course) throws IOException {
    boolean over = course.isOver();
    List<String> lines =
        List.of(
            "peer=" + name.name().toLowerCase(Locale.ROOT),
            "over=" + over,
            "gains=" + course.gains(),
            "measured=" + course.measured(),
            "seconds=" + (over ? course.seconds() : Double.NaN),
            "emitted=" + course.emitted(),
            "checksum=" + course.checksum());
    Path unfinished = request.out().resolve(RESULT + ".part");
    Files.write(unfinished, lines, StandardCharsets.UTF_8);
    Files.move(unfinished, request.out().resolve(RESULT));
  }

  private static void endWithParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nobody says anything; the end is what is waited for.
                }
              } catch (IOException gone) {
                // The same as the end.
              }
              Runtime.getRuntime().halt(3);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
