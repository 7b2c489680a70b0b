package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.jspecify.annotations.Nullable;

/**
 * No file whatever makes an import end otherwise than with its figures or with a message, in
 * seconds, or makes it take a row that the file does not hold.
 */
class FuzzTest {
  /** Longer than any small file takes, shorter than what would be called hanging. */
  private static final long LONGEST_NANOS = 20_000_000_000L;

  /** Good files have 6 rows; what is doubled in them is short. */
  private static final long MOST_ROWS = 2_000;

  private static @Nullable Path folder;
  private static @Nullable FuzzedFile files;

  @BeforeContainer
  static void makeFolder() throws Exception {
    Path shared = Path.of("/dev/shm");
    Path made =
        Files.isWritable(shared)
            ? Files.createTempDirectory(shared, "lantoa-fuzz")
            : Files.createTempDirectory("lantoa-fuzz");
    folder = made;
    files = new FuzzedFile(made);
  }

  @AfterContainer
  static void removeFolder() throws Exception {
    Path made = Objects.requireNonNull(folder);
    Files.deleteIfExists(made.resolve("tệp"));
    Files.delete(made);
  }

  @Property(tries = 1500, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void endsWithFiguresOrAMessage(@ForAll long seed) {
    check(seed);
  }

  @AddLifecycleHook(LongRunsOnly.class)
  @Property(tries = 1_000_000, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
  void endsWithFiguresOrAMessageAMillionTimes(@ForAll long seed) {
    check(seed);
  }

  /** Skips what takes an hour, unless the system property {@code lantoa.long} asks for it. */
  static final class LongRunsOnly implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
      return Boolean.getBoolean("lantoa.long")
          ? SkipResult.doNotSkip()
          : SkipResult.skip("runs with -Dlantoa.long=true only");
    }
  }

  /** What was found once. 31568: a workbook with a name of a part that is no text. */
  @Property(generation = GenerationMode.EXHAUSTIVE)
  void endsSoForWhatWasFoundOnce(@ForAll("found") long seed) {
    check(seed);
  }

  @Provide
  Arbitrary<Long> found() {
    return Arbitraries.of(31568L);
  }

  private static void check(long seed) {
    TestingImport testing = new TestingImport(Objects.requireNonNull(folder));
    Path file = testing.write("tệp", Objects.requireNonNull(files).of(seed));
    long start = System.nanoTime();
    try {
      ImportSummary summary = testing.dryRun(file).summary();
      assertThat(summary.rows())
          .isEqualTo(
              summary.accepted() + summary.duplicates() + summary.conflicting() + summary.refused())
          .isLessThan(MOST_ROWS);
      assertThat(testing.reports()).hasSize((int) (summary.rows() - summary.accepted()));
    } catch (ImportException clear) {
      assertThat(clear.getMessage()).contains("tệp");
    }
    assertThat(System.nanoTime() - start).isLessThan(LONGEST_NANOS);
  }
}
