package org.lantoa.local.machine;

/**
 * Where the parts listen on the loopback address. 0 means any free port, which only tests want:
 * nobody could find the page.
 *
 * @param web the web page
 * @param kafka the broker
 * @param elasticsearch the search server
 * @param flink Flink's own page
 */
public record MachinePorts(int web, int kafka, int elasticsearch, int flink) {
  /** What the command line takes when it is told nothing. */
  public static final MachinePorts DEFAULT = new MachinePorts(8080, 9092, 9200, 8081);

  /** Refuses numbers that are no ports. */
  public MachinePorts {
    for (int port : new int[] {web, kafka, elasticsearch, flink}) {
      if (port < 0 || port > 65_535) {
        throw new IllegalArgumentException(port + " is not a port; ports are 0 to 65535");
      }
    }
  }

  /** Free ports everywhere. */
  public static MachinePorts anyFree() {
    return new MachinePorts(0, 0, 0, 0);
  }
}
