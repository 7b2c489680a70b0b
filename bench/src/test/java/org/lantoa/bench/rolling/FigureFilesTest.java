package org.lantoa.bench.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.bench.rolling.FigureFiles.Comparison;

class FigureFilesTest {
  @TempDir private Path folder;

  @Test
  void aTotalHoldsUntilItIsToldAnew() throws IOException {
    Comparison found = compare(PeerName.HOP, List.of("60000 3"), List.of("60000 3", "120000 3"));

    assertThat(found).isEqualTo(new Comparison(2, 0, List.of()));
  }

  @Test
  void aWindowThatIsNotToldIsNothing() throws IOException {
    Comparison found = compare(PeerName.HOP, List.of("60000 3", "120000 0"), List.of("60000 3"));

    assertThat(found).isEqualTo(new Comparison(2, 0, List.of()));
  }

  @Test
  void aWindowThatIsMissingDiffers() throws IOException {
    Comparison found = compare(PeerName.HOP, List.of("60000 3", "120000 4"), List.of("60000 3"));

    assertThat(found.differing()).isEqualTo(1);
    assertThat(found.first().get(0)).startsWith("all 1h as of 1970-01-01T00:02:00Z");
  }

  @Test
  void whoTellsChangesMustTellZeroToo() throws IOException {
    Comparison found =
        compare(PeerName.KSTREAMS, List.of("60000 3", "120000 0"), List.of("60000 3"));

    assertThat(found.differing()).isEqualTo(1);
  }

  private Comparison compare(PeerName peer, List<String> ours, List<String> theirs)
      throws IOException {
    return FigureFiles.compare(
        FigureFiles.read(PeerName.LANTOA, written("ours", ours)),
        FigureFiles.read(peer, written("theirs", theirs)));
  }

  private Path written(String name, List<String> totals) throws IOException {
    Path written = Files.createDirectory(folder.resolve(name));
    Stream<String> lines =
        totals.stream()
            .map(total -> total.split(" ", 2))
            .map(total -> "all\t1h\t" + total[0] + "\t0\t0\t" + total[1] + "\t0".repeat(9));
    Files.write(written.resolve("figures-0.tsv"), lines.toList(), StandardCharsets.UTF_8);
    return written;
  }
}
