package org.lantoa.local.simulator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lantoa.local.simulator.world.SimulatedSource;
import org.lantoa.model.Platform;
import org.lantoa.model.SourceKey;

/** Writes {@code connectors.yaml} for a simulator, and each token into a file of its own beside. */
final class ConnectorsYaml {
  private static final String FOLDER = "simulated-tokens";

  private final PlatformSimulator simulator;
  private final Path folder;

  private ConnectorsYaml(PlatformSimulator simulator, Path folder) {
    this.simulator = simulator;
    this.folder = folder;
  }

  static void write(PlatformSimulator simulator, Path file, Optional<Duration> every)
      throws IOException {
    Path parent = file.toAbsolutePath().resolveSibling("");
    Files.createDirectories(parent.resolve(FOLDER));
    String yaml = new ConnectorsYaml(simulator, parent.resolve(FOLDER)).text(every);
    Files.writeString(file, yaml, StandardCharsets.UTF_8);
  }

  private String text(Optional<Duration> every) throws IOException {
    StringBuilder yaml =
        new StringBuilder("# Nền tảng giả lập: mọi kênh và mã truy cập ở đây đều là hư cấu.\n");
    every.ifPresent(
        pause -> yaml.append("polling: {every: ").append(pause.toMinutes()).append("}\n"));
    addEach(yaml, Platform.FACEBOOK);
    List<SourceKey> channels = sources(Platform.YOUTUBE);
    if (!channels.isEmpty()) {
      head(yaml, Platform.YOUTUBE);
      token(yaml, "key", "youtube", simulator.token(channels.get(0)), channels);
    }
    addEach(yaml, Platform.TIKTOK);
    return yaml.toString();
  }

  private void addEach(StringBuilder yaml, Platform platform) throws IOException {
    List<SourceKey> sources = sources(platform);
    if (!sources.isEmpty()) {
      head(yaml, platform);
    }
    for (int i = 0; i < sources.size(); i++) {
      SourceKey source = sources.get(i);
      String name = platform.wireName() + '-' + (i + 1);
      token(yaml, "token", name, simulator.token(source), List.of(source));
    }
  }

  private List<SourceKey> sources(Platform platform) {
    return simulator.world().sources().stream()
        .map(SimulatedSource::key)
        .filter(key -> key.platform() == platform)
        .toList();
  }

  private void head(StringBuilder yaml, Platform platform) {
    yaml.append(platform.wireName()).append(":\n");
    yaml.append("  base: ").append(simulator.base()).append('\n');
    yaml.append("  allowPlainHttp: true\n  tokens:\n");
  }

  private void token(
      StringBuilder yaml, String key, String name, String secret, List<SourceKey> sources)
      throws IOException {
    keep(folder.resolve(name), secret);
    List<String> keys = new ArrayList<>();
    sources.forEach(source -> keys.add('"' + source.text() + '"'));
    yaml.append("    - name: ").append(name).append('\n');
    yaml.append("      ").append(key).append(": \"${file:").append(FOLDER).append('/');
    yaml.append(name).append("}\"\n");
    yaml.append("      sources: [").append(String.join(", ", keys)).append("]\n");
  }

  /** Made-up secrets too are their owner's alone: whoever reads them insists on it. */
  private static void keep(Path file, String secret) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, secret, StandardCharsets.UTF_8, StandardOpenOption.WRITE);
  }
}
