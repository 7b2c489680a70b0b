package org.lantoa.local.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.watched.WatchedSettings;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.LocalAccount;
import org.lantoa.local.machine.MachinePorts;
import org.lantoa.local.machine.MachineSettings;
import org.lantoa.local.message.Refusal;
import picocli.CommandLine.Option;

/** What {@code up} and {@code demo} have in common. */
final class MachineOptions {
  @Option(names = "--web-port", paramLabel = "PORT")
  private int webPort = MachinePorts.DEFAULT.web();

  @Option(names = "--kafka-port", paramLabel = "PORT")
  private int kafkaPort = MachinePorts.DEFAULT.kafka();

  @Option(names = "--elasticsearch-port", paramLabel = "PORT")
  private int elasticsearchPort = MachinePorts.DEFAULT.elasticsearch();

  @Option(names = "--flink-port", paramLabel = "PORT")
  private int flinkPort = MachinePorts.DEFAULT.flink();

  @Option(names = "--min-free", paramLabel = "MIB")
  private int minFree = MachineSettings.MIN_FREE;

  @Option(names = "--inbox", paramLabel = "DIR")
  private @Nullable Path inbox;

  @Option(names = "--inbox-quiet", paramLabel = "SECONDS")
  private long inboxQuiet = WatchedSettings.QUIET.toSeconds();

  @Option(names = "--from-scratch")
  private boolean fromScratch;

  @Option(names = "--exit-when-ready")
  private boolean exitWhenReady;

  /**
   * The settings that were asked for.
   *
   * @param locale the language of reports on dropped files
   */
  MachineSettings settings(DataFolder data, List<LocalAccount> accounts, Locale locale) {
    MachinePorts ports = new MachinePorts(webPort, kafkaPort, elasticsearchPort, flinkPort);
    return MachineSettings.of(data, ports, accounts)
        .fromScratch(fromScratch)
        .minFree(minFree)
        .inbox(inbox(data, locale));
  }

  private WatchedSettings inbox(DataFolder data, Locale locale) {
    Duration quiet = Duration.ofSeconds(inboxQuiet);
    if (quiet.compareTo(WatchedSettings.LEAST_QUIET) < 0) {
      throw Refusal.ofUse("inbox.quiet-range", inboxQuiet, WatchedSettings.LEAST_QUIET.toSeconds());
    }
    return new WatchedSettings(inbox == null ? data.inbox() : inbox, quiet, locale);
  }

  /**
   * Checks that the data's disk has room, before anything is written to it.
   *
   * @throws Refusal if it has not, or if less should be kept free than can be
   */
  void requireRoom(DataFolder data) {
    if (minFree < MachineSettings.LEAST_MIN_FREE) {
      throw Refusal.ofUse("disk.min-free-range", minFree, MachineSettings.LEAST_MIN_FREE);
    }
    MachineSettings.requireRoom(data, minFree);
  }

  boolean exitWhenReady() {
    return exitWhenReady;
  }
}
