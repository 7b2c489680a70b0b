package org.lantoa.local.machine;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.configuration.ConnectorFactory;
import org.lantoa.ingest.configuration.ConnectorSettings;
import org.lantoa.ingest.configuration.ConnectorsFile;
import org.lantoa.ingest.configuration.ConnectorsReading;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.outbox.Outbox;
import org.lantoa.ingest.polling.Poller;
import org.lantoa.ingest.polling.PollerSettings;
import org.lantoa.ingest.polling.SteadySchedule;
import org.lantoa.ingest.polling.Waiting;
import org.lantoa.ingest.registry.RegistryFollower;
import org.lantoa.local.message.Messages;
import org.lantoa.model.registry.Finding;

/**
 * Reads sources through the platforms' interfaces, as {@code connectors.yaml} says. What an earlier
 * run found and Kafka did not get is brought to it also if that file is gone or has mistakes.
 */
final class SourceReaders implements AutoCloseable {
  private final Outbox outbox;
  private final @Nullable RegistryFollower registry;
  private final @Nullable Poller poller;
  private final @Nullable ConnectorSettings settings;
  private final long mistakes;

  private SourceReaders(
      Outbox outbox,
      @Nullable RegistryFollower registry,
      @Nullable Poller poller,
      @Nullable ConnectorSettings settings,
      long mistakes) {
    this.outbox = outbox;
    this.registry = registry;
    this.poller = poller;
    this.settings = settings;
    this.mistakes = mistakes;
  }

  /**
   * Starts as a part of a machine; empty if its data folder has no such file and nothing is left to
   * bring to Kafka.
   *
   * @param listener is told of mistakes in the file, and of secrets that cannot be had; says from
   *     when on sources are read
   */
  static Optional<SourceReaders> start(
      String bootstrap,
      MachineSettings settings,
      MeterRegistry meters,
      MachineListener listener,
      RunningParts parts) {
    Optional<SourceReaders> readers =
        Guarded.run(
            MachinePart.CONNECTORS,
            () ->
                start(
                    bootstrap,
                    settings.data(),
                    settings.clock(),
                    Waiting.realTime(),
                    meters,
                    listener));
    readers.ifPresent(running -> parts.add(MachinePart.CONNECTORS, running));
    return readers;
  }

  /** As above, outside of a machine. */
  static Optional<SourceReaders> start(
      String bootstrap,
      DataFolder data,
      InstantSource clock,
      Waiting waiting,
      MeterRegistry meters,
      MachineListener listener)
      throws IOException, AppendFailedException {
    boolean isConfigured = Files.exists(data.connectorsFile());
    if (!isConfigured && !Files.isDirectory(data.connectors().resolve("outbox"))) {
      return Optional.empty();
    }
    ConnectorsReading reading =
        isConfigured
            ? ConnectorsFile.read(data.connectorsFile(), System.getenv())
            : new ConnectorsReading(Optional.empty(), List.of());
    List<Finding> findings = reading.findings();
    if (!findings.isEmpty()) {
      listener.connectorsRefused(findings);
    }
    Optional<ConnectorSettings> settings = reading.settings();
    Outbox outbox =
        Outbox.open(
            data.connectors().resolve("outbox"),
            settings.map(ConnectorSettings::bufferBytes).orElse(Outbox.DEFAULT_BYTES),
            RecordLog.kafka(bootstrap),
            clock,
            meters);
    if (settings.isEmpty()) {
      return Optional.of(new SourceReaders(outbox, null, null, null, findings.size()));
    }
    settings.get().missingSecrets().forEach(secret -> listener.note(SecretTexts.of(secret)));
    try {
      RegistryFollower registry = RegistryFollower.start(bootstrap);
      Poller poller =
          Poller.start(
              polling(settings.get(), data, clock, waiting, meters),
              () -> listener.maySourcesBeRead() ? registry.get() : Optional.empty(),
              ConnectorFactory.of(data.connectors(), clock).connectors(settings.get()),
              outbox);
      return Optional.of(new SourceReaders(outbox, registry, poller, settings.get(), 0));
    } catch (AppendFailedException | RuntimeException failed) {
      outbox.close();
      throw failed;
    }
  }

  private static PollerSettings polling(
      ConnectorSettings settings,
      DataFolder data,
      InstantSource clock,
      Waiting waiting,
      MeterRegistry meters) {
    return new PollerSettings(
        settings.workers(),
        PollerSettings.LOOKS,
        data.connectors().resolve("known"),
        new SteadySchedule(settings.every(), clock.millis()),
        settings::secretsOf,
        clock,
        waiting,
        meters);
  }

  /** What is wrong, in English; empty when all is well. */
  Optional<String> problem() {
    if (mistakes > 0) {
      return Optional.of(
          "connectors.yaml has "
              + mistakes
              + " mistakes, so no source is read; lantoa connectors check names them, then start"
              + " again");
    }
    Poller running = poller;
    List<String> problems = new ArrayList<>();
    (running == null ? outbox.problem() : running.problem()).ifPresent(problems::add);
    if (settings != null) {
      Messages english = Messages.in(Messages.ENGLISH);
      settings.missingSecrets().forEach(m -> problems.add(SecretTexts.of(m).in(english)));
    }
    return problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems));
  }

  /** Ends the readings that are under way, and gives Kafka some seconds to take what was found. */
  @Override
  public void close() {
    if (poller != null) {
      poller.close();
    }
    if (registry != null) {
      registry.close();
    }
    outbox.close();
  }
}
