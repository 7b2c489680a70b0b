package org.lantoa.bench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.lantoa.search.analysis.PostAnalyzers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What JMH runs: made-up posts through an analyzer, all tokens read and dropped. */
@State(Scope.Benchmark)
public class AnalysisSpeed {
  private static final int POSTS = 500;

  private final List<String> texts = new ArrayList<>();
  private final Analyzer standard = new StandardAnalyzer();

  /** Makes the texts up. */
  public AnalysisSpeed() {
    MadeUpPosts posts = new MadeUpPosts(1);
    for (int i = 0; i < POSTS; i++) {
      texts.add(posts.text(i));
    }
  }

  /** The analyzer of posts' texts. */
  @Benchmark
  public int ours() throws IOException {
    return tokens(PostAnalyzers.text());
  }

  /** The analyzer of pairs, which runs besides it. */
  @Benchmark
  public int pairs() throws IOException {
    return tokens(PostAnalyzers.pairs());
  }

  /** Lucene's standard tokenizer and lower case. */
  @Benchmark
  public int standard() throws IOException {
    return tokens(standard);
  }

  private int tokens(Analyzer analyzer) throws IOException {
    int tokens = 0;
    for (String text : texts) {
      try (TokenStream stream = analyzer.tokenStream("text", text)) {
        stream.reset();
        while (stream.incrementToken()) {
          tokens++;
        }
        stream.end();
      }
    }
    return tokens;
  }
}
