package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.model.Tally;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.testing.KeptCheckpoints;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;

final class LedgerKeptStateTest {
  private static final TestingPosts COUNTED = post("1", "2025-03-01T01:00:00Z");
  private static final TestingPosts TEXTLESS = post("2", "2025-03-01T01:00:00Z");
  private static final TestingPosts WAITING = post("3", "2025-03-01T01:00:00Z");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"ledger-layout-1", "ledger-layout-2", "ledger-layout-3", "ledger-layout-4"})
  void goesOnFromEachLayout(String kept) throws Exception {
    RegistryVersion registry = TestingRegistry.small().version(0);
    try (TestingLedger ledger = TestingLedger.from(KeptCheckpoints.read(kept, folder), registry)) {
      ledger.read(
          COUNTED.counts("2025-03-01T02:00:10Z", 3, 4, 5),
          COUNTED.counts("2025-03-01T03:00:00Z", 5, 4, 5),
          TEXTLESS.says("#DanVanKheo"),
          WAITING.says("#DanVanKheo"));
      assertThat(ledger.sums())
          .containsEntry("all", new Tally(new long[] {2 + 1, 1, 1}))
          .containsEntry("campaign:dvk", new Tally(new long[] {6 + 1, 6 + 1, 6 + 1}));
      assertThat(ledger.posts()).hasSize(3);
    }
  }

  /**
   * Keeps a checkpoint of the present layout in a folder: one post of each kind of state. Layouts
   * are numbered by changes of any state of the ledger: the fourth brought {@link PostBook}.
   */
  public static void main(String[] folder) throws Exception {
    try (TestingLedger ledger = TestingLedger.open(TestingRegistry.small().version(0))) {
      ledger.tick("2025-03-01T02:00:00Z");
      ledger.read(COUNTED.says("khác"), COUNTED.counts("2025-03-01T02:00:10Z", 3, 4, 5));
      ledger.read(TEXTLESS.counts("2025-03-01T02:00:10Z", 2, 2, 2)).tick("2025-03-01T02:10:00Z");
      ledger.read(TEXTLESS.counts("2025-03-01T02:10:10Z", 6, 6, 6));
      ledger.read(WAITING.counts("2025-03-01T02:10:10Z", 1, 1, 1));
      KeptCheckpoints.write(Path.of(folder[0]), "ledger-layout-4", ledger.checkpoint());
    }
  }
}
