package org.lantoa.bench.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.Benchmark.Findings;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.PostQuery;

/**
 * The archive beside an index of the same documents that differs in one thing: its texts have
 * Elasticsearch's analyzer {@code standard}. Both in one server, in turn.
 */
final class SideBySide {
  private static final String STANDARD = "bench-standard-";
  private static final String RAW = "bench-raw-";

  /** As many questions at most, and one for so many posts, so that a small run stays short. */
  private static final int QUESTIONS = 300;

  private static final int POSTS_A_QUESTION = 20;
  private static final int WARM_UPS = 1;
  private static final int ROUNDS = 5;
  private static final int WRITING_ROUNDS = 3;
  private static final int PAGE = 10;
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");

  private final SearchServer search;
  private final MadeUpPosts posts;
  private final int size;
  private final Path folder;
  private final Findings findings;
  private final RawFigures raw;

  SideBySide(
      SearchServer search,
      MadeUpPosts posts,
      int size,
      Path folder,
      Findings findings,
      RawFigures raw) {
    this.search = search;
    this.posts = posts;
    this.size = size;
    this.folder = folder;
    this.findings = findings;
    this.raw = raw;
  }

  void measure(IndexedPosts archive) throws IOException {
    writing(archive);
    findings.progress("indexing " + size + " posts");
    archive.index(size, posts::post);
    archive.show();
    String ours = "lantoa-posts-" + archive.generation().name() + '-';
    Path file = folder.resolve("documents.ndjson");
    BulkFile documents = BulkFile.write(search, archive.pattern(), file);
    LikeOurs.prepare(search, archive.pattern(), STANDARD, true);
    findings.progress("indexing the same with the analyzer standard");
    documents.send(search, ours, STANDARD);
    Files.delete(file);
    long ourBytes = LikeOurs.bytes(search, archive.pattern());
    long standardBytes = LikeOurs.bytes(search, STANDARD + "*");
    findings.found("posts", size);
    findings.found("bytes_per_post_ours", (double) ourBytes / size);
    findings.found("bytes_per_post_standard", (double) standardBytes / size);
    findings.found("size_ratio", (double) ourBytes / standardBytes);
    latency();
  }

  /**
   * The indexer, beside raw writing of the same documents, in turn. The first round, which compiles
   * the programs while it writes, does not count.
   */
  private void writing(IndexedPosts archive) throws IOException {
    int count = Math.max(1, size / 5);
    List<Double> ratios = new ArrayList<>();
    for (int round = -WARM_UPS; round < WRITING_ROUNDS; round++) {
      findings.progress(
          "writing "
              + count
              + " posts, round "
              + (round + 1 + WARM_UPS)
              + " of "
              + (WRITING_ROUNDS + WARM_UPS));
      double ours = archive.index(count, posts::post);
      double rawly = writeRawly(archive);
      archive.remove();
      if (round >= 0) {
        ratios.add(rawly / ours);
      }
      raw.add("writing", Map.of("round", round, "posts", count, "indexer_s", ours, "raw_s", rawly));
      findings.progress(
          "indexer " + Math.round(count / ours) + "/s, raw " + Math.round(count / rawly) + "/s");
    }
    findings.found("index_ratio_to_raw", median(ratios));
  }

  /** Returns the seconds. */
  private double writeRawly(IndexedPosts archive) throws IOException {
    String names = "lantoa-posts-" + archive.generation().name() + '-';
    Path file = folder.resolve("writing.ndjson");
    BulkFile documents = BulkFile.write(search, archive.pattern(), file);
    LikeOurs.prepare(search, archive.pattern(), RAW, false);
    double seconds = documents.send(search, names, RAW);
    Files.delete(file);
    LikeOurs.remove(search, RAW + "*");
    return seconds;
  }

  private void latency() throws IOException {
    Archive archive = new Archive(search.client());
    List<Question> questions = questions();
    List<Double> ours = new ArrayList<>();
    List<Double> standard = new ArrayList<>();
    List<Double> bare = new ArrayList<>();
    for (int round = -WARM_UPS; round < ROUNDS; round++) {
      findings.progress(
          "asking " + questions.size() + " questions, round " + (round + 1 + WARM_UPS));
      for (Question question : questions) {
        String typed = question.typed();
        double mine = millis(() -> archive.search(PostQuery.of(typed).sized(PAGE)).total());
        double theirs = millis(() -> standard(question.accented(), true));
        double barely = millis(() -> standard(question.accented(), false));
        if (round >= 0) {
          ours.add(mine);
          standard.add(theirs);
          bare.add(barely);
          raw.add(
              "latency",
              Map.of("q", typed, "ours_ms", mine, "standard_ms", theirs, "bare_ms", barely));
        }
      }
    }
    findings.found("latency_ms_ours", median(ours));
    findings.found("latency_ms_standard", median(standard));
    findings.found("latency_ms_standard_bare", median(bare));
    findings.found("latency_ratio", median(ours) / median(standard));
    findings.found("latency_ratio_bare", median(ours) / median(bare));
  }

  /**
   * Asks the other index.
   *
   * @param isPage whether for the page that the archive gives, which marks the words that were
   *     found; otherwise for nothing but the posts
   */
  private long standard(String typed, boolean isPage) throws IOException {
    SearchRequest.Builder request =
        new SearchRequest.Builder()
            .index(STANDARD + "*")
            .size(PAGE + 1)
            .query(q -> q.match(m -> m.field("text").query(typed).operator(Operator.And)));
    if (isPage) {
      request.highlight(marked -> marked.fields("text", field -> field));
    }
    return search.client().search(request.build(), ObjectNode.class).hits().hits().size();
  }

  private interface Asking {
    long ask() throws IOException;
  }

  private static double millis(Asking asking) throws IOException {
    long start = System.nanoTime();
    asking.ask();
    return (System.nanoTime() - start) / 1e6;
  }

  /**
   * What somebody wants to find.
   *
   * @param typed how the archive is asked for it
   * @param accented how the other index is asked for it, which finds nothing without accents and
   *     would be quick with that
   */
  private record Question(String typed, String accented) {}

  /** Two to four words of a post that follow one another, half of them typed without accents. */
  private List<Question> questions() {
    SplittableRandom random = new SplittableRandom(7);
    List<Question> questions = new ArrayList<>();
    while (questions.size() < Math.min(QUESTIONS, 1 + size / POSTS_A_QUESTION)) {
      String[] words = BETWEEN_WORDS.split(posts.text(random.nextInt(size)), -1);
      int length = 2 + random.nextInt(3);
      if (words.length > length + 2) {
        int start = 1 + random.nextInt(words.length - length - 1);
        String accented = String.join(" ", List.of(words).subList(start, start + length)).strip();
        boolean isPlain = questions.size() % 2 == 1;
        questions.add(new Question(isPlain ? PlainLetters.of(accented) : accented, accented));
      }
    }
    return questions;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }
}
