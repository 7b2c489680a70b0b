package org.lantoa.local.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.sample.SampleSettings;

/**
 * What the sample of a data folder was made with, so that each start makes the same.
 *
 * @param live whether its registry was written with the sources of {@link DemoLive}
 */
record KeptSample(SampleSettings settings, boolean live) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * That of a folder; empty if it has none yet. Those of before there were live sources had none.
   */
  static Optional<KeptSample> in(DataFolder folder) throws IOException {
    Path file = file(folder);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<?, ?> json = JSON.readValue(file.toFile(), Map.class);
    SampleSettings settings =
        new SampleSettings(
            Long.parseLong(String.valueOf(json.get("seed"))),
            Instant.parse(String.valueOf(json.get("anchor"))),
            Integer.parseInt(String.valueOf(json.get("posts"))));
    return Optional.of(new KeptSample(settings, Boolean.TRUE.equals(json.get("live"))));
  }

  /** Whether it is the sample of a seed with so many posts. */
  boolean isOf(long seed, int posts) {
    return settings.seed() == seed && settings.posts() == posts;
  }

  void keep(DataFolder folder) throws IOException {
    Files.createDirectories(folder.sample());
    // Moved there whole: half a file would name no sample, and the folder could not be used again.
    Path fresh = folder.sample().resolve("sample.json.fresh");
    JSON.writeValue(
        fresh.toFile(),
        Map.of(
            "seed", settings.seed(),
            "anchor", settings.anchor().toString(),
            "posts", settings.posts(),
            "live", live));
    Files.move(
        fresh, file(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path file(DataFolder folder) {
    return folder.sample().resolve("sample.json");
  }
}
