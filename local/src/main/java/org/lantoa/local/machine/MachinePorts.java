package org.lantoa.local.machine;

import java.util.HashSet;
import java.util.Set;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.message.Text;
import org.lantoa.servers.PortTakenException;
import org.lantoa.servers.Ports;

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

  /**
   * Checks that all of them can be had, before anything starts.
   *
   * @throws Refusal if one is taken or given to two parts; names it and the option to change it
   */
  void requireFree() {
    Set<Integer> given = new HashSet<>();
    requireFree(MachinePart.WEB, web, "--web-port", given);
    requireFree(MachinePart.KAFKA, kafka, "--kafka-port", given);
    requireFree(MachinePart.ELASTICSEARCH, elasticsearch, "--elasticsearch-port", given);
    requireFree(MachinePart.FLINK, flink, "--flink-port", given);
  }

  private static void requireFree(MachinePart part, int port, String option, Set<Integer> given) {
    if (port == 0) {
      return;
    }
    if (!given.add(port)) {
      throw Refusal.ofUse("machine.ports-equal", Integer.toString(port));
    }
    Text title = part.title();
    try {
      Ports.requireFree(part.wireName(), port);
    } catch (PortTakenException e) {
      throw Refusal.ofWork("machine.port-taken", title, Integer.toString(port), option);
    }
  }
}
