package org.lantoa.ingest.watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lantoa.ingest.watched.TestingFolder.BAD;
import static org.lantoa.ingest.watched.TestingFolder.GOOD;
import static org.lantoa.ingest.watched.TestingFolder.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.model.topic.Topic;

class FolderLooksTest {
  @TempDir private Path root;
  private TestingFolder folder;

  @BeforeEach
  void open() throws IOException {
    folder = new TestingFolder(root.resolve("hộp")).open();
  }

  @AfterEach
  void close() throws IOException {
    folder.close();
  }

  @Test
  void takesAFileOnlyWhenItStoodStillForLongEnough() throws Exception {
    folder.drop("a.csv", HEADER + GOOD);
    folder.looks().look();
    folder.looks().look();
    folder.clock().move(TestingFolder.QUIET.minusMillis(1));
    folder.looks().look();
    assertThat(folder.names("")).containsExactly("a.csv");
    assertThat(folder.observations()).isZero();
    assertThat(folder.looks().waiting()).isEqualTo(1);
    folder.clock().move(Duration.ofMillis(1));
    folder.looks().look();
    assertThat(folder.names("")).isEmpty();
    assertThat(folder.names("done"))
        .containsExactly("a.csv", "a.csv.bao-cao.json", "a.csv.bao-cao.txt");
    assertThat(folder.text("done/a.csv")).isEqualTo(HEADER + GOOD);
    assertThat(folder.text("done/a.csv.bao-cao.txt"))
        .startsWith("\uFEFFTệp: a.csv\r\nKết quả: đã nhập xong.\r\n")
        .contains("1 dòng: 1 nhận", "10/02/2026 07:00 (Asia/Ho_Chi_Minh)");
    assertThat(folder.text("done/a.csv.bao-cao.json"))
        .contains("\"outcome\" : \"done\"", "\"accepted\" : 1", "\"kind\" : \"posts\"");
    assertThat(folder.observations()).isEqualTo(1);
    assertThat(folder.told())
        .containsExactly("Hộp nhận tệp: a.csv đã nhập, 1 dòng được tính, 0 dòng không.");
    assertThat(folder.meters().get("lantoa.inbox.files").tag("outcome", "done").counter().count())
        .isEqualTo(1);
  }

  @Test
  void waitsForAFileThatGrowsOrWhoseBytesChangeInSecret() throws Exception {
    Path file = folder.drop("a.csv", HEADER);
    for (int i = 0; i < 3; i++) {
      folder.passQuietlyButLast();
      Files.writeString(file, GOOD, StandardOpenOption.APPEND);
      folder.looks().look();
    }
    FileTime time = Files.getLastModifiedTime(file);
    folder.looks().look();
    folder.clock().move(TestingFolder.QUIET);
    Files.writeString(file, HEADER + GOOD + GOOD + GOOD.replace(",5", ",6"));
    Files.setLastModifiedTime(file, time);
    folder.looks().look();
    assertThat(folder.names("")).containsExactly("a.csv");
    assertThat(folder.observations()).isZero();
    folder.clock().move(TestingFolder.QUIET);
    folder.looks().look();
    assertThat(folder.names("done")).contains("a.csv");
  }

  @Test
  void leavesAloneWhatIsNoFileToReadAndSaysSoOnce() throws Exception {
    folder.drop("~$a.xlsx", "Nguyễn");
    folder.drop("a.csv.part", HEADER);
    folder.drop("b.csv.mapping.yaml", "origin: template\n");
    folder.drop("c.csv.bao-cao.txt", "x");
    Path outside = Files.writeString(root.resolve("ngoài.csv"), HEADER + GOOD);
    Files.createSymbolicLink(root.resolve("hộp/d.csv"), outside);
    Files.createDirectory(root.resolve("hộp/thư mục"));
    Files.writeString(root.resolve("hộp/thư mục/e.csv"), HEADER + GOOD);
    folder.passQuietly();
    folder.passQuietly();
    assertThat(folder.names("")).hasSize(6);
    assertThat(folder.observations()).isZero();
    assertThat(folder.told())
        .hasSize(2)
        .anyMatch(text -> text.contains("thư mục là thư mục"))
        .anyMatch(text -> text.contains("d.csv không phải là tệp thường"));
  }

  @Test
  void putsAFileBackThatIsWrittenToWhileItIsImported() throws Exception {
    folder.drop("a.csv", HEADER + GOOD);
    Path taken = root.resolve("hộp/.taken/1/file/a.csv");
    String more = GOOD.replace("1001", "1003");
    folder.ground().meanwhile(() -> Files.writeString(taken, more, StandardOpenOption.APPEND));
    folder.passQuietly();
    assertThat(folder.names("")).containsExactly("a.csv");
    assertThat(folder.names("failed")).isEmpty();
    assertThat(folder.looks().problem()).isEmpty();
    folder.passQuietly();
    assertThat(folder.text("done/a.csv")).isEqualTo(HEADER + GOOD + more);
    assertThat(folder.text("done/a.csv.bao-cao.json")).contains("\"accepted\" : 2");
  }

  @Test
  void letsFilesWaitWhereTheyAreWhileTheBrokerIsAway() throws Exception {
    folder.drop("a.csv", HEADER + GOOD);
    folder.ground().goAway();
    folder.passQuietly();
    assertThat(folder.names("")).containsExactly("a.csv");
    assertThat(folder.looks().problem()).contains("the broker does not take records");
    folder.ground().comeBack();
    folder.looks().look();
    assertThat(folder.names("")).as("not before the pause is over").containsExactly("a.csv");
    folder.clock().move(Pause.FIRST);
    folder.looks().look();
    assertThat(folder.names("done")).contains("a.csv");
    assertThat(folder.looks().problem()).isEmpty();
    assertThat(folder.told())
        .hasSize(3)
        .anyMatch(text -> text.contains("Kafka không nhận được"))
        .anyMatch(text -> text.contains("lại nhập bình thường"));
  }

  @Test
  void givesAFileBackWhoseRecordsWereNotConfirmedAndTriesLessAndLessOften() throws Exception {
    folder.drop("a.csv", HEADER + GOOD);
    folder.ground().loseRecords();
    folder.passQuietly();
    assertThat(folder.names("")).containsExactly("a.csv");
    assertThat(folder.names(".taken")).containsExactly("lock");
    assertThat(folder.names("failed")).isEmpty();
    folder.clock().move(Pause.FIRST);
    folder.passQuietly();
    folder.ground().comeBack();
    folder.clock().move(Pause.FIRST);
    folder.looks().look();
    assertThat(folder.names("done")).isEmpty();
    folder.clock().move(Pause.FIRST);
    folder.passQuietly();
    assertThat(folder.names("done")).contains("a.csv");
    assertThat(folder.observations()).isEqualTo(1);
  }

  @Test
  void raisesAnAlarmAndWaitsWhereTheDiskIsFull() throws Exception {
    folder.drop("a.csv", HEADER + GOOD);
    folder.ground().room(FolderLooks.ROOM);
    folder.passQuietly();
    assertThat(folder.names("")).containsExactly("a.csv");
    assertThat(folder.observations()).isZero();
    assertThat(folder.looks().problem())
        .hasValueSatisfying(said -> assertThat(said).contains("no room"));
    folder.ground().room(1L << 40);
    folder.clock().move(Pause.FIRST);
    folder.looks().look();
    assertThat(folder.names("done")).contains("a.csv");
    assertThat(folder.looks().problem()).isEmpty();
  }

  @Test
  void aFileThatCannotBeMovedKeepsNoOtherWaiting() throws Exception {
    folder.close();
    boolean[] isOne = {false};
    folder.open(
        () -> {
          if (isOne[0]) {
            isOne[0] = false;
            throw new IllegalStateException("cannot be moved");
          }
        });
    folder.drop("a.csv", HEADER + GOOD);
    folder.drop("b.csv", HEADER + GOOD.replace("1001", "1002"));
    folder.ground().meanwhile(() -> isOne[0] = true);
    folder.passQuietly();
    assertThat(folder.looks().problem()).contains("the folder cannot be read or written");
    assertThat(folder.told()).anyMatch(text -> text.contains("chưa xử lý được a.csv"));
    folder.clock().move(Duration.ofSeconds(20));
    folder.passQuietly();
    assertThat(folder.names("done")).contains("b.csv").doesNotContain("a.csv");
    assertThat(folder.names("")).containsExactly("a.csv");
    folder.clock().move(SetAside.FOR);
    folder.passQuietly();
    assertThat(folder.names("done")).contains("a.csv");
    assertThat(folder.looks().problem()).isEmpty();
  }

  @Test
  void followsNoLinkThatTookTheFilesPlace() throws Exception {
    Path outside = Files.writeString(root.resolve("ngoài.csv"), HEADER + GOOD);
    Path inbox = root.resolve("hộp");
    folder.close();
    boolean[] isSwapped = {false};
    folder.open(() -> isSwapped[0] = isSwapped[0] || swap(inbox.resolve("a.csv"), outside));
    folder.drop("a.csv", HEADER + GOOD);
    folder.passQuietly();
    assertThat(isSwapped[0]).isTrue();
    assertThat(folder.observations()).isZero();
    assertThat(folder.names("")).containsExactly("a.csv");
    assertThat(outside).exists();
  }

  private static boolean swap(Path file, Path target) {
    try {
      if (Files.deleteIfExists(file)) {
        Files.createSymbolicLink(file, target);
        return true;
      }
      return false;
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  @Test
  void waitsForARegistry() throws Exception {
    folder.drop("a.csv", HEADER + GOOD);
    folder.ground().withoutRegistry(true);
    folder.passQuietly();
    assertThat(folder.looks().problem()).contains("no registry was published yet");
    Files.delete(root.resolve("hộp/a.csv"));
    folder.clock().move(Pause.FIRST);
    folder.looks().look();
    assertThat(folder.looks().problem()).as("nothing waits any more").isEmpty();
  }

  @Test
  void givesASecondFileOfTheSameNameANumber() throws Exception {
    for (String count : new String[] {"5", "6", "7"}) {
      folder.drop("a@2026-02-03T08-30.csv", HEADER + BAD + GOOD.replace(",5", "," + count));
      folder.passQuietly();
    }
    assertThat(folder.names("done"))
        .contains(
            "a@2026-02-03T08-30.csv",
            "a-2@2026-02-03T08-30.csv",
            "a-3@2026-02-03T08-30.csv",
            "a-3@2026-02-03T08-30.csv.bao-cao.txt",
            "a-3@2026-02-03T08-30.bi-tu-choi.xlsx")
        .hasSize(12);
    assertThat(folder.text("done/a-3@2026-02-03T08-30.csv")).contains(",7");
    assertThat(folder.text("done/a-3@2026-02-03T08-30.csv.bao-cao.txt"))
        .contains("a-3@2026-02-03T08-30.bi-tu-choi.xlsx");
  }

  @Test
  void leavesAFileWithTooLongANameWithItsReasonAndAShorterName() throws Exception {
    folder.drop("x".repeat(DroppedName.LONGEST) + ".csv", HEADER + GOOD);
    folder.passQuietly();
    String kept = "x".repeat(DroppedName.LONGEST - 4) + ".csv";
    assertThat(folder.text("failed/" + kept)).isEqualTo(HEADER + GOOD);
    assertThat(folder.text("failed/" + kept + ".bao-cao.txt")).contains("ngắn hơn");
    assertThat(folder.observations()).isZero();
  }

  @Test
  void takesNothingWhileItStopsAndGivesBackWhatItImports() throws Exception {
    folder.drop("a.csv", HEADER + GOOD);
    folder
        .ground()
        .meanwhile(
            () -> {
              folder.looks().stop();
              folder.drop("b.csv", HEADER + GOOD.replace("1001", "1004"));
            });
    folder.passQuietly();
    folder.passQuietly();
    assertThat(folder.names("")).containsExactly("a.csv", "b.csv");
    assertThat(folder.names(".taken")).containsExactly("lock");
    folder.close();
    folder.open();
    folder.passQuietly();
    assertThat(folder.names("done")).contains("a.csv", "b.csv");
    assertThat(folder.ground().records().records(Topic.OBSERVATIONS))
        .extracting(record -> record.key())
        .contains("facebook:1:1001", "facebook:1:1004");
  }

  @Test
  void keepsASecondProcessOut() {
    assertThatThrownBy(() -> Workplace.open(root.resolve("hộp"), () -> {}))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("another process");
  }

  @Test
  void tellsAnybodyWhatLiesThere() throws Exception {
    folder.drop("a.csv", HEADER + GOOD);
    folder.drop("b.csv", "x,y\n1,2\n");
    folder.passQuietly();
    folder.drop("c.csv", HEADER);
    FolderStanding standing = FolderStanding.of(root.resolve("hộp"));
    assertThat(standing.waiting()).isEqualTo(1);
    assertThat(standing.done()).isEqualTo(1);
    assertThat(standing.failed()).isEqualTo(1);
    assertThat(standing.lastFailure())
        .contains(new FolderStanding.Failure("b.csv", "header-unknown", folder.clock().instant()));
    assertThat(FolderStanding.of(root.resolve("không có")).waiting()).isZero();
  }
}
