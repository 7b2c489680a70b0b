package org.lantoa.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that runs out of room for temporary files says so and leaves nothing behind. */
class FullTemporaryFolderTest {
  private static final int LITTLE = 4096;

  @TempDir private Path folder;
  private Path temporary;

  @BeforeEach
  void prepare() throws IOException {
    temporary = Files.createDirectory(folder.resolve("tạm"));
  }

  @Test
  void namesTheFolderThatHasNoRoomForTheRowsThatWereRead() throws Exception {
    Path file = folder.resolve("nhiều dòng.csv");
    LargeFile.manyRows(file, 600_000);
    assertThat(new ReadingProcess(temporary, "256m").largestFile(LITTLE).imported(file))
        .startsWith("no-room: ")
        .contains(temporary.toString(), "-Djava.io.tmpdir");
    assertNothingIsLeft();
  }

  @Test
  void saysThatThereIsNoRoomForTheTextsOfAWorkbookAndNoFolderForThem() throws Exception {
    Path file = folder.resolve("nhiều chữ.xlsx");
    LargeFile.workbook(file, 25_000);
    assertThat(new ReadingProcess(temporary, "256m").largestFile(LITTLE).rows(file))
        .isEqualTo("no-room-for-texts");
    assertNothingIsLeft();
    assertThat(new ReadingProcess(folder, "256m", folder.resolve("không có")).rows(file))
        .endsWith("no-room-for-texts");
  }

  private void assertNothingIsLeft() throws IOException {
    try (var left = Files.list(temporary)) {
      assertThat(left.map(path -> path.getFileName().toString()).toList())
          .isEqualTo(List.of("output"));
    }
  }
}
