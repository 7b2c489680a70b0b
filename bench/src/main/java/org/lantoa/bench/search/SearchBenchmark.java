package org.lantoa.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lantoa.bench.BenchFolder;
import org.lantoa.bench.RawFigures;
import org.lantoa.local.bench.BenchRequest;
import org.lantoa.local.bench.BenchRequest.Option;
import org.lantoa.local.bench.Benchmark;
import org.lantoa.servers.kafka.KafkaBroker;

/**
 * The search of the archive, on a real server: how good its answers are on a set of questions with
 * known answers, how fast texts are analysed, what a million made-up posts cost beside an index
 * with Elasticsearch's own analyzer.
 */
public final class SearchBenchmark implements Benchmark {
  private static final Path USUAL_SET = Path.of("..", "shared", "data", "xquad-vi.jsonl");
  private static final int POSTS = 1_000_000;
  private static final long SEED = 20_261_130;

  private final boolean measuresSpeed;

  /** What {@code bench search} measures. */
  public SearchBenchmark() {
    this(true);
  }

  /** Without figures of speed where they are not wanted. */
  SearchBenchmark(boolean measuresSpeed) {
    this.measuresSpeed = measuresSpeed;
  }

  @Override
  public String name() {
    return "search";
  }

  @Override
  public String purpose(Locale locale) {
    return locale.getLanguage().equals("en")
        ? "searching posts: ranks with and without accents, hashtags, speed and size beside"
            + " Elasticsearch's own analyzer"
        : "tìm bài: thứ hạng khi gõ có dấu và không dấu, hashtag, tốc độ và dung lượng so với bộ phân"
            + " tích sẵn có của Elasticsearch";
  }

  @Override
  public Set<Option> options() {
    return Set.of(Option.DATA, Option.OUT, Option.SEED, Option.SIZE);
  }

  @Override
  public void run(BenchRequest request, Findings findings) throws IOException {
    Optional<Path> questions =
        request.data().or(() -> Optional.of(USUAL_SET).filter(Files::isReadable));
    try (BenchFolder folder = BenchFolder.create();
        RawFigures raw = RawFigures.into(request.out(), "search.jsonl");
        KafkaBroker kafka = KafkaBroker.start(folder.path().resolve("kafka"), 0);
        SearchServer search = SearchServer.start(folder.path().resolve("elasticsearch"))) {
      IndexedPosts posts = new IndexedPosts(kafka.bootstrap(), search);
      if (questions.isPresent()) {
        new Quality(LabelledSet.read(questions.get()), search).measure(posts, findings, raw);
      } else {
        findings.progress(
            "no questions with known answers, so ranks are not measured; give a file with --data");
      }
      if (measuresSpeed) {
        AnalysisRatio.measure(findings, raw);
      }
      MadeUpPosts madeUp = new MadeUpPosts(request.seed().orElse(SEED));
      new SideBySide(search, madeUp, request.size().orElse(POSTS), folder.path(), findings, raw)
          .measure(posts);
    }
  }
}
