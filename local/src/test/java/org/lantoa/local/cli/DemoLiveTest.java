package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.configuration.ConnectorSettings;
import org.lantoa.ingest.configuration.ConnectorsFile;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.RegistryFolder;
import org.lantoa.local.message.Messages;
import org.lantoa.local.message.Refusal;
import org.lantoa.local.sample.ProvinceLife.Outlet;
import org.lantoa.local.sample.Sample;
import org.lantoa.local.sample.SampleSettings;
import org.lantoa.local.simulator.world.World;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.RegistryReading;
import org.lantoa.model.registry.Source;

class DemoLiveTest {
  private static final Instant ANCHOR = Instant.parse("2026-03-02T01:00:00Z");
  private static final SampleSettings SETTINGS = new SampleSettings(7, ANCHOR, 2000);

  private final StringWriter notes = new StringWriter();
  private final DataFolder folder;

  DemoLiveTest(@TempDir Path root) {
    folder = new DataFolder(root).create();
  }

  @Test
  void itsPagesBelongToOfficesOfWhichTheSampleHasNothing() {
    Sample sample = Sample.generate(SETTINGS);
    List<Outlet> sources = DemoLive.sources(SETTINGS);

    assertThat(sources).hasSize(8);
    for (Outlet source : sources) {
      assertThat(sample.truth().scopes()).doesNotContain("unit:" + source.office().unit());
    }
  }

  @Test
  void theRegistryHoldsThemBesideTheSources() throws Exception {
    prepare(ANCHOR, true);

    RegistryReading reading = new RegistryFolder(folder.registry()).read();
    assertThat(reading.findings()).isEmpty();
    List<Source> sources = reading.registry().orElseThrow().sources();
    assertThat(sources).hasSize(128);
    assertThat(
            sources.stream()
                .filter(s -> s.origin() == CountingOrigin.API)
                .map(Source::key)
                .toList())
        .containsExactlyInAnyOrderElementsOf(keys());
  }

  @Test
  void aLaterStartGoesOnWithTheSamePages() throws Exception {
    prepare(ANCHOR, true);
    DemoSample later = prepare(ANCHOR.plus(Duration.ofDays(3)), true);

    assertThat(later.isLive()).isTrue();
    assertThat(later.settings()).isEqualTo(SETTINGS);
    Instant now = ANCHOR.plus(Duration.ofDays(3));
    World first = World.of(DemoLive.world(SETTINGS));
    World second = World.of(DemoLive.world(later.settings()));
    assertThat(second.truth().posts(now)).isNotEmpty().isEqualTo(first.truth().posts(now));
  }

  @Test
  void aFolderKeepsWhatItWasMadeWith() throws Exception {
    prepare(ANCHOR, false);
    DemoSample later = prepare(ANCHOR, true);

    assertThat(later.isLive()).isFalse();
    try (DemoLive live = DemoLive.beside(later, terminal(ANCHOR), folder, true)) {
      live.open();
      live.tell(true);
      assertThat(live.address()).isEmpty();
      assertThat(folder.connectorsFile()).doesNotExist();
      assertThat(notes.toString()).contains("--data");
    }
  }

  @Test
  void aSampleOfBeforeThereWereLivePagesHasNone() throws Exception {
    Files.createDirectories(folder.sample());
    Files.writeString(
        folder.sample().resolve("sample.json"),
        "{\"seed\":7,\"anchor\":\"2026-03-02T01:00:00Z\",\"posts\":2000}");

    assertThat(prepare(ANCHOR, true).isLive()).isFalse();
  }

  @Test
  void itsPagesAreReadableWhileItRunsAndForgottenAfterwards() throws Exception {
    DemoSample sample = prepare(ANCHOR, true);
    try (DemoLive live = DemoLive.beside(sample, terminal(ANCHOR), folder, true)) {
      live.open();
      ConnectorSettings connectors =
          ConnectorsFile.read(folder.connectorsFile(), Map.of()).settings().orElseThrow();
      assertThat(connectors.sources()).containsExactlyInAnyOrderElementsOf(keys());
      assertThat(connectors.every()).isEqualTo(Duration.ofMinutes(2));
      assertThat(connectors.missingSecrets()).isEmpty();
      assertThat(live.address().orElseThrow().getHost()).isEqualTo("127.0.0.1");
      requireOwnersAlone(folder.root().resolve("simulated-tokens"));
    }
    assertThat(folder.connectorsFile()).doesNotExist();
  }

  @Test
  void withoutItNothingIsLeftOfAKilledRunsConnectors() throws Exception {
    DemoSample sample = prepare(ANCHOR, true);
    Files.writeString(folder.connectorsFile(), "# Nền tảng giả lập: mọi kênh đều là hư cấu.\n");

    try (DemoLive live = DemoLive.beside(sample, terminal(ANCHOR), folder, false)) {
      live.open();
      assertThat(folder.connectorsFile()).doesNotExist();
    }
  }

  @Test
  void connectorsThatSomebodyMadeAreLeftAlone() throws Exception {
    DemoSample sample = prepare(ANCHOR, true);
    Files.writeString(folder.connectorsFile(), "polling: {every: 30}\n");

    assertThatThrownBy(() -> DemoLive.beside(sample, terminal(ANCHOR), folder, true))
        .isInstanceOf(Refusal.class);
    try (DemoLive live = DemoLive.beside(sample, terminal(ANCHOR), folder, false)) {
      live.open();
    }
    assertThat(folder.connectorsFile()).hasContent("polling: {every: 30}");
  }

  private DemoSample prepare(Instant now, boolean live) throws IOException {
    return DemoSample.prepare(terminal(now), folder, SETTINGS.seed(), SETTINGS.posts(), live);
  }

  private Terminal terminal(Instant now) {
    return new Terminal(
        new PrintWriter(new StringWriter()),
        new PrintWriter(notes),
        false,
        Messages.in(Messages.ENGLISH),
        InstantSource.fixed(now));
  }

  private static List<SourceKey> keys() {
    return DemoLive.sources(SETTINGS).stream().map(Outlet::key).toList();
  }

  private static void requireOwnersAlone(Path tokens) throws IOException {
    try (Stream<Path> files = Files.list(tokens)) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(8);
      for (Path token : all) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token)))
            .isEqualTo("rw-------");
      }
    }
  }
}
