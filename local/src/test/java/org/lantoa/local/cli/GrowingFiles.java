package org.lantoa.local.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.model.Measure;

/**
 * Files of posts that grow from file to file, and what they add up to, counted by plain loops. Each
 * file brings new posts and observes those of the few files before it once more; {@link
 * SentenceFile#writeRegistry} has their sources.
 */
final class GrowingFiles {
  static final int SOURCES = 4;

  private static final int NEW_POSTS = 250;
  private static final int OBSERVED_IN = 4;
  private static final Instant BEGIN = Instant.parse("2024-03-01T01:00:00Z");
  private static final long HOUR = 3600;

  private GrowingFiles() {}

  /** Writes the file of a number, from 0. */
  static Path write(Path folder, int file) throws IOException {
    StringBuilder csv = new StringBuilder();
    csv.append(String.join(",", FileImport.templateHeader())).append('\n');
    for (int post = firstPost(file); post < (file + 1) * NEW_POSTS; post++) {
      csv.append(row(post, file));
    }
    Path written = folder.resolve("lan-" + file + ".csv");
    return Files.writeString(written, csv.toString(), StandardCharsets.UTF_8);
  }

  private static int firstPost(int file) {
    return Math.max(0, file - OBSERVED_IN + 1) * NEW_POSTS;
  }

  private static String row(int post, int file) {
    int age = file - post / NEW_POSTS;
    Instant published = BEGIN.plusSeconds(post / NEW_POSTS * HOUR);
    String cells =
        String.join(
            ",",
            List.of(
                "facebook:10000000000000" + source(post),
                Integer.toString(7_000_000 + post),
                "photo",
                "Tin số " + post,
                "",
                published.toString(),
                BEGIN.plusSeconds(file * HOUR + HOUR / 2).toString(),
                text(count(post, age, Measure.SHARES)),
                text(count(post, age, Measure.COMMENTS)),
                text(count(post, age, Measure.REACTIONS))));
    return cells + ",".repeat(FileImport.templateHeader().size() - 10) + '\n';
  }

  private static String text(long count) {
    return count < 0 ? "" : Long.toString(count);
  }

  private static int source(int post) {
    return 1 + post % SOURCES;
  }

  /** What a post has at an age; −1 where its file leaves the cell empty. */
  private static long count(int post, int age, Measure measure) {
    if (measure == Measure.SHARES) {
      return post % 5 == 0 && age == 0 ? -1 : age + post % 3;
    }
    if (measure == Measure.COMMENTS) {
      return post % 17 == 0 ? -1 : (age + 1L) * (post % 9);
    }
    // Every eleventh is lowered at the end, as platforms do.
    return 10L * (age + 1) + post % 13 - (post % 11 == 0 && age == OBSERVED_IN - 1 ? 15 : 0);
  }

  /** How many posts the first files hold, of one source. */
  static long posts(int files, int source) {
    long posts = 0;
    for (int post = 0; post < files * NEW_POSTS; post++) {
      posts += source(post) == source ? 1 : 0;
    }
    return posts;
  }

  /** The sum of the last known counts after the first files, of one source. */
  static long sum(int files, int source, Measure measure) {
    long sum = 0;
    for (int post = 0; post < files * NEW_POSTS; post++) {
      if (source(post) == source) {
        int newest = Math.min(files - 1 - post / NEW_POSTS, OBSERVED_IN - 1);
        sum += Math.max(0, count(post, newest, measure));
      }
    }
    return sum;
  }
}
