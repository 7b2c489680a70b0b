package org.lantoa.ingest.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lantoa.ingest.configuration.ConnectorSettings.PlatformSettings;
import org.lantoa.ingest.outbox.Outbox;
import org.lantoa.ingest.polling.PollerSettings;
import org.lantoa.model.Platform;
import org.lantoa.model.registry.FileFindings;
import org.lantoa.model.registry.Finding;
import org.lantoa.model.registry.YamlEntry;
import org.lantoa.model.registry.YamlFile;

/**
 * The file that says how sources are read through interfaces:
 *
 * <pre>
 * polling: {every: 15, workers: 4, bufferMiB: 512}
 * facebook:
 *   base: https://graph.facebook.com
 *   version: v26.0
 *   usageLimit: 80
 *   tokens:
 *     - {name: trang-tinh, token: "${file:facebook.token}", sources: ["facebook:246675545449582"]}
 * youtube:
 *   dailyUnits: 10000
 *   tokens:
 *     - {name: kenh-tinh, key: "${env:YOUTUBE_KEY}", sources: ["youtube:UCxxxxxxxxxxxxxxxxxxxxxx"]}
 * tiktok:
 *   tokens:
 *     - {name: tai-khoan-tinh, token: "${file:tiktok.token}", sources: ["tiktok:tinh.official"]}
 * </pre>
 *
 * {@code every} is in minutes, {@code usageLimit} in percent of the platform's own limit, {@code
 * dailyUnits} in the platform's units. A Facebook token may have an {@code appSecret} and the name
 * of its {@code app}. Secrets are never written into the file: {@link
 * org.lantoa.ingest.secret.SecretReference}. A test server on this machine is allowed as {@code
 * base} with {@code allowPlainHttp: true}.
 */
public final class ConnectorsFile {
  /** The file's usual name. */
  public static final String NAME = "connectors.yaml";

  /** The pause between two readings of a source if nothing else is asked for. */
  public static final Duration EVERY = Duration.ofMinutes(15);

  private static final List<String> TOP = List.of("polling", "facebook", "youtube", "tiktok");
  private static final List<String> POLLING = List.of("every", "workers", "bufferMiB");
  private static final int MOST_MINUTES = 1440;
  private static final int MOST_WORKERS = 64;
  private static final int LEAST_MEBIBYTES = 16;
  private static final int MOST_MEBIBYTES = 1 << 20;

  private ConnectorsFile() {}

  /**
   * Reads and checks the file. Every mistake is found in one go; no secret is read yet.
   *
   * @param file the file; it must exist
   * @param environment what <code>${env:…}</code> means
   */
  public static ConnectorsReading read(Path file, Map<String, String> environment) {
    FileFindings findings = new FileFindings(String.valueOf(file.getFileName()));
    Optional<ConnectorSettings> settings =
        YamlFile.top(file, TOP, findings)
            .map(top -> settings(top, file.toAbsolutePath().resolveSibling(""), environment));
    List<Finding> all = findings.inFileOrder();
    boolean isUsable = all.stream().noneMatch(f -> f.severity() == Finding.Severity.ERROR);
    return new ConnectorsReading(isUsable ? settings : Optional.empty(), all);
  }

  private static ConnectorSettings settings(
      YamlEntry top, Path folder, Map<String, String> environment) {
    Optional<YamlEntry> polling = top.entry("polling", POLLING);
    List<PlatformSettings> platforms = new ArrayList<>();
    for (Platform platform : List.of(Platform.FACEBOOK, Platform.YOUTUBE, Platform.TIKTOK)) {
      PlatformEntry entry = PlatformEntry.of(platform, folder, environment);
      top.entry(platform.wireName(), entry.keys()).map(entry::read).ifPresent(platforms::add);
    }
    return new ConnectorSettings(
        Duration.ofMinutes(number(polling, "every", (int) EVERY.toMinutes(), 1, MOST_MINUTES)),
        number(polling, "workers", PollerSettings.WORKERS, 1, MOST_WORKERS),
        (long)
                number(
                    polling,
                    "bufferMiB",
                    (int) (Outbox.DEFAULT_BYTES >> 20),
                    LEAST_MEBIBYTES,
                    MOST_MEBIBYTES)
            << 20,
        platforms);
  }

  private static int number(
      Optional<YamlEntry> entry, String key, int otherwise, int least, int most) {
    return entry.map(e -> e.number(key, otherwise, least, most)).orElse(otherwise);
  }
}
