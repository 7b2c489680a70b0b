package org.lantoa.ingest.watched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.ingest.watched.TestingFolder.BAD;
import static org.lantoa.ingest.watched.TestingFolder.GOOD;
import static org.lantoa.ingest.watched.TestingFolder.HEADER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.testing.TestingRecordLog.Appended;
import org.lantoa.model.topic.Topic;

/**
 * The process ends before any one of the steps by which files come from one room to another, and
 * starts again: after taking, half way through the import, with one report written, decided but not
 * moved, with some of it moved.
 */
class EndedAnywhereTest {
  private static final String TABLE = "Bài,Ngày,Lúc lấy,Chia sẻ\n1005,2026-02-01 08:00,";
  private static final int MORE_THAN_THERE_ARE = 200;

  @TempDir private Path root;

  /** Ends, as kill -9 would, what goes on: from one step on none is taken any more. */
  private static final class Kill implements Runnable {
    private final int before;
    private int steps;

    private Kill(int before) {
      this.before = before;
    }

    @Override
    public void run() {
      if (++steps >= before) {
        throw new IllegalStateException("killed");
      }
    }

    private boolean isDone() {
      return steps >= before;
    }
  }

  @Test
  void everyFileIsPutAwayOnceWithItsReportsWhereverTheProcessEnds() throws Exception {
    Set<Long> leftBehind = new TreeSet<>();
    int killedAt = 0;
    for (int before = 1; before < MORE_THAN_THERE_ARE; before++) {
      TestingFolder folder = new TestingFolder(root.resolve("hộp " + before));
      drop(folder);
      Kill kill = new Kill(before);
      folder.open(kill);
      folder.passQuietly();
      folder.close();
      leftBehind.add(Workplace.countIn(root.resolve("hộp " + before)));
      if (!kill.isDone()) {
        break;
      }
      killedAt = before;
      folder.clock().move(Pause.LONGEST);
      folder.open();
      folder.passQuietly();
      folder.passQuietly();
      requireAllPutAway(folder, before);
      folder.close();
    }
    assertThat(killedAt).as("steps that were tried").isBetween(30, MORE_THAN_THERE_ARE - 2);
    assertThat(leftBehind).as("ended with a file taken, and with none").containsExactly(0L, 1L);
  }

  private static void drop(TestingFolder folder) throws IOException {
    folder.drop("a.csv", HEADER + GOOD + BAD);
    folder.drop("b.csv", "x,y\n1,2\n");
    folder.drop("c.csv", TABLE + "2026-02-02 08:00,7\n");
    folder.drop(
        "c.csv.mapping.yaml",
        """
        origin: template
        key: id
        source: facebook:1
        columns: {post: Bài, published: Ngày, observed: Lúc lấy, shares: Chia sẻ}
        """);
  }

  private static void requireAllPutAway(TestingFolder folder, int before) throws IOException {
    String when = "ended before step " + before;
    assertThat(folder.names("done"))
        .as(when)
        .containsExactly(
            "a.bi-tu-choi.xlsx",
            "a.csv",
            "a.csv.bao-cao.json",
            "a.csv.bao-cao.txt",
            "c.csv",
            "c.csv.bao-cao.json",
            "c.csv.bao-cao.txt",
            "c.csv.mapping.yaml");
    assertThat(folder.names("failed"))
        .as(when)
        .containsExactly("b.csv", "b.csv.bao-cao.json", "b.csv.bao-cao.txt");
    assertThat(folder.text("done/a.csv")).isEqualTo(HEADER + GOOD + BAD);
    assertThat(folder.text("done/a.csv.bao-cao.json")).contains("\"accepted\" : 1");
    assertThat(folder.names("")).as(when).isEmpty();
    assertThat(folder.names(".taken")).as(when).containsExactly("lock");
    // What was imported twice appended the same twice.
    List<Appended> observations = folder.ground().records().records(Topic.OBSERVATIONS);
    assertThat(observations).as(when).hasSizeBetween(2, 3);
    assertThat(Set.copyOf(observations)).as(when).hasSize(2);
  }

  @Test
  void anOlderFileWaitsWhileANewerOneOfItsNameLiesThere() throws Exception {
    Path inbox = root.resolve("hộp");
    TestingFolder folder = new TestingFolder(inbox);
    folder.drop("a.csv", HEADER + GOOD);
    try (Workplace ended = Workplace.open(inbox, () -> {})) {
      ended.take(inbox.resolve("a.csv"));
    }
    folder.drop("a.csv", HEADER + GOOD.replace("1001", "1002"));
    folder.open();
    folder.passQuietly();
    assertThat(folder.text("done/a.csv")).contains("1002");
    assertThat(FolderStanding.of(inbox).waiting()).isEqualTo(1);
    folder.passQuietly();
    assertThat(folder.text("done/a-2.csv")).contains("1001");
    assertThat(folder.observations()).isEqualTo(2);
    folder.close();
  }

  @Test
  void whatSomebodyPutIntoARoomMeanwhileStays() throws Exception {
    Path inbox = root.resolve("hộp");
    TestingFolder folder = new TestingFolder(inbox).open();
    folder.drop("a.csv", HEADER + GOOD);
    Path theirs = inbox.resolve("done/a.csv");
    folder.ground().meanwhile(() -> Files.writeString(theirs, "của tôi"));
    folder.passQuietly();
    assertThat(folder.text("done/a.csv")).isEqualTo("của tôi");
    assertThat(folder.text("done/a-2.csv")).isEqualTo(HEADER + GOOD);
    assertThat(folder.names("done")).contains("a.csv.bao-cao.json");
    folder.close();
  }
}
