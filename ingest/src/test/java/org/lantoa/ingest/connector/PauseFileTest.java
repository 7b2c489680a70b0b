package org.lantoa.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PauseFileTest {
  private static final Instant NOW = Instant.parse("2026-01-31T02:00:00.250Z");
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(30));

  @TempDir private Path folder;

  private PauseFile file() {
    return PauseFile.in(folder.resolve("pauses"), "token", "tinh");
  }

  @Test
  void keepsTheNewestPauseUntilItIsOver() {
    assertThat(file().read(NOW)).isEmpty();
    file().write(LATER.minusSeconds(60), "app-limit");
    file().write(LATER, "page-usage");
    assertThat(file().read(NOW)).contains(new PauseFile.Kept(LATER, "page-usage"));
    assertThat(file().read(LATER.minusMillis(1))).isPresent();
    assertThat(file().read(LATER)).isEmpty();
    assertThat(folder.resolve("pauses")).isDirectoryContaining("glob:**/token-tinh.pause");
  }

  @Test
  void endsAPauseOfAWrongClockAfterADay() {
    file().write(Instant.parse("2099-01-01T00:00:00Z"), "page-usage");
    assertThat(file().read(NOW))
        .contains(new PauseFile.Kept(NOW.plus(Duration.ofDays(1)), "page-usage"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-01-31T02:30:00Z",
        "2026-01-31T02:30:00Z page-usage",
        "2026-01-31T02:30:00Z Trang chính\n",
        "2026-13-31T02:30:00Z page-usage\n",
        "2026-01-31T02:30:00Z page-usage\n2026-01-31T02:30:00Z page-usage\n",
        "+999999999-12-31T23:59:59.999999999Z page-usage\nx"
      })
  void takesADamagedFileForNoPauseAndReplacesIt(String content) throws Exception {
    Files.createDirectories(folder.resolve("pauses"));
    Files.writeString(
        folder.resolve("pauses").resolve("token-tinh.pause"), content, StandardCharsets.UTF_8);
    assertThat(file().read(NOW)).isEmpty();
    file().write(LATER, "page-usage");
    assertThat(file().read(NOW)).isPresent();
  }

  @Test
  void goesOnWhereNothingCanBeKept() throws Exception {
    Files.writeString(folder.resolve("pauses"), "no folder", StandardCharsets.UTF_8);
    file().write(LATER, "page-usage");
    assertThat(file().read(NOW)).isEmpty();
  }

  @Test
  void givesEachNameAPlainFileOfItsOwn() throws Exception {
    List<String> names =
        List.of("tinh", "Tinh", "../tinh", "tỉnh", "", ".", "tinh/a", "a".repeat(500), "a\nb");
    for (int i = 0; i < names.size(); i++) {
      PauseFile.in(folder, "token", names.get(i)).write(LATER, "limit-" + i);
    }
    PauseFile.in(folder, "app", "tinh").write(LATER, "of-app");
    for (int i = 0; i < names.size(); i++) {
      assertThat(PauseFile.in(folder, "token", names.get(i)).read(NOW))
          .contains(new PauseFile.Kept(LATER, "limit-" + i));
    }
    try (Stream<Path> files = Files.list(folder)) {
      // Also where the file system does not tell upper case from lower.
      assertThat(files.map(f -> f.getFileName().toString().toLowerCase(Locale.ROOT)))
          .hasSize(names.size() + 1)
          .doesNotHaveDuplicates()
          .allMatch(name -> name.matches("(token|app)[_-][a-z0-9-]{1,64}\\.pause"));
    }
  }
}
