package org.lantoa.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.lantoa.local.machine.DataFolder;
import org.lantoa.local.machine.LogRead;
import org.lantoa.local.machine.MachineAccess;
import org.lantoa.local.machine.Patience;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Platform;
import org.lantoa.model.Scope;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.ArchiveException;

/**
 * Holds the machine that runs on a data folder to what {@link GrowingFiles} counts by plain loops.
 */
record TruthCheck(Path data) {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final List<Measure> MEASURES =
      List.of(Measure.SHARES, Measure.COMMENTS, Measure.REACTIONS);

  void requireImported(Path file) {
    Command imported = on("import", file.toString());
    assertThat(imported.exit()).as(imported.answer() + imported.notes()).isZero();
  }

  /** Everything adds up, and to what the first files hold. */
  void requireTruth(int files) throws Exception {
    LogRead.await(new DataFolder(data), PATIENCE);
    boolean counted = Patience.until(PATIENCE, () -> holdsTruth(files));
    Command verified = on("verify", "--wait", "240", "--json");
    assertThat(verified.exit()).as(verified.answer() + verified.notes()).isZero();
    try (MachineAccess access = MachineAccess.open(new DataFolder(data))) {
      for (int source = 1; source <= GrowingFiles.SOURCES; source++) {
        Total total = total(access, source);
        assertThat(total.posts()).isEqualTo(GrowingFiles.posts(files, source));
        for (Measure measure : MEASURES) {
          assertThat(total.gains().of(measure))
              .as("source %d, %s", source, measure)
              .isEqualTo(GrowingFiles.sum(files, source, measure));
        }
      }
    }
    assertThat(counted).isTrue();
  }

  private boolean holdsTruth(int files) {
    try (MachineAccess access = MachineAccess.open(new DataFolder(data))) {
      boolean equal = true;
      for (int source = 1; source <= GrowingFiles.SOURCES; source++) {
        Total total = total(access, source);
        equal &= total.posts() == GrowingFiles.posts(files, source);
        for (Measure measure : MEASURES) {
          equal &= total.gains().of(measure) == GrowingFiles.sum(files, source, measure);
        }
      }
      return equal;
    } catch (IOException | ArchiveException | IndexOutOfBoundsException notYet) {
      return false;
    }
  }

  private static Total total(MachineAccess access, int source) {
    Scope scope = Scope.source(new SourceKey(Platform.FACEBOOK, "10000000000000" + source));
    return access.archive().totals(List.of(scope), List.of(Horizon.ALL)).get(0);
  }

  Command on(String command, String... options) {
    List<String> words =
        new ArrayList<>(List.of(command, "--lang", "en", "--data", data.toString()));
    words.addAll(List.of(options));
    return Command.run(words.toArray(String[]::new));
  }
}
