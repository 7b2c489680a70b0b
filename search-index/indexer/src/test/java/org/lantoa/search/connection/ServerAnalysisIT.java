package org.lantoa.search.connection;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lantoa.search.analysis.PostAnalyzers;
import org.lantoa.search.testing.TestingServers;

/** The plugin inside the real server makes the terms that the analysis makes in this process. */
@ExtendWith(TestingServers.Parameter.class)
class ServerAnalysisIT {
  private static final String INDEX = "lantoa-analysis-it";
  private static final long SEED = 20_261_130;
  private static final int RANDOM_TEXTS = 200;

  private static final List<String> TEXTS =
      List.of(
          "Dân vận khéo năm 2024",
          "Hòa bình, hoà bình; thủy lợi, thuỷ lợi; quý, quí, gìn giữ",
          "#DanVanKheo2024 và #danvankheo, #Dân_vận_khéo!",
          "ĐẢNG ỦY – Ðoàn thanh niên – đồng bào K'Ho",
          "Dân vận khéo",
          "xem https://example.vn/tin?x=1 @canbo 👍🏽 100% 1.206 lượt",
          "zero\u200bwidth Huế ﻿ a\u00adb",
          "D©n vËn khÐo",
          "");

  private static final List<String> PIECES =
      List.of(
          "dân",
          "Vận",
          "KHÉO",
          "hòa",
          "hoà",
          "đồng",
          "Ð",
          "nghiêng",
          "UBND",
          "xã",
          "#",
          "#ChaoMung2025",
          "#quehuongdoimoi",
          "_",
          "'",
          "K'Ho",
          "\u0301",
          "\u0323",
          "\u200b",
          "\u200d",
          "👨‍👩‍👧",
          "1.206",
          "2024-10",
          "…",
          " ",
          "\n",
          "VËn",
          "@ten",
          "漢字",
          "ａ");

  private final ElasticsearchClient admin;

  /** A term as both sides tell it. */
  private record Term(String text, long start, long end, long position) {}

  ServerAnalysisIT(TestingServers servers) {
    this.admin = servers.admin();
  }

  @AfterEach
  void remove() throws IOException {
    admin.indices().delete(d -> d.index(INDEX).ignoreUnavailable(true));
  }

  static Stream<Arguments> analyzers() {
    return Stream.of(
        Arguments.of("lantoa_text", PostAnalyzers.text()),
        Arguments.of("lantoa_pairs", PostAnalyzers.pairs()),
        Arguments.of("lantoa_typed", PostAnalyzers.typed()),
        Arguments.of("lantoa_exact", PostAnalyzers.exact()),
        Arguments.of("lantoa_folded", PostAnalyzers.folded()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("analyzers")
  void serverMakesTheSameTermsAtTheSamePlaces(String name, Analyzer ours) throws IOException {
    Random random = new Random(SEED);
    List<String> texts = new ArrayList<>(TEXTS);
    Stream.generate(() -> random(random)).limit(RANDOM_TEXTS).forEach(texts::add);

    for (String text : texts) {
      assertThat(onServer(name, text)).as("terms of <%s>", text).isEqualTo(here(ours, text));
    }
  }

  @Test
  void postsAreFoundAndHighlightedByTypedAndUntypedAccents() throws IOException {
    // Twice: an index that is deleted must not take the analyzers with it.
    for (int round = 0; round < 2; round++) {
      createIndex();
      put("1", "Xã Hòa Bình mở hội #DanVanKheo2024");
      put("2", "Nhà máy hoa bính");

      assertThat(highlights("lantoa_typed", "hoà bình"))
          .containsExactly(Map.entry("1", "Xã [Hòa Bình] mở hội #DanVanKheo2024"));
      assertThat(highlights("lantoa_folded", "hoa binh")).containsOnlyKeys("1", "2");
      assertThat(highlights("lantoa_exact", "hoa bính"))
          .containsExactly(Map.entry("2", "Nhà máy [hoa bính]"));
      assertThat(highlights("lantoa_exact", "vận khéo")).isEmpty();
      assertThat(highlights("lantoa_typed", "vận khéo"))
          .containsExactly(Map.entry("1", "Xã Hòa Bình mở hội #Dan[VanKheo]2024"));
      remove();
    }
  }

  private void createIndex() throws IOException {
    admin
        .indices()
        .create(
            c ->
                c.index(INDEX)
                    .settings(s -> s.numberOfReplicas("0"))
                    .mappings(
                        m ->
                            m.properties(
                                "text",
                                p ->
                                    p.text(
                                        t ->
                                            t.analyzer("lantoa_text")
                                                .searchAnalyzer("lantoa_typed")
                                                .fields(
                                                    "pairs",
                                                    f ->
                                                        f.text(
                                                            x -> x.analyzer("lantoa_pairs")))))));
  }

  private void put(String id, String text) throws IOException {
    admin.index(i -> i.index(INDEX).id(id).refresh(Refresh.True).document(Map.of("text", text)));
  }

  private Map<String, String> highlights(String analyzer, String typed) throws IOException {
    SearchResponse<Void> answer =
        admin.search(
            s ->
                s.index(INDEX)
                    .query(q -> q.matchPhrase(m -> m.field("text").query(typed).analyzer(analyzer)))
                    .highlight(
                        h ->
                            h.fields(
                                "text", f -> f.preTags("[").postTags("]").numberOfFragments(0))),
            Void.class);
    return answer.hits().hits().stream()
        .collect(
            Collectors.toMap(
                hit -> String.valueOf(hit.id()),
                hit -> hit.highlight().getOrDefault("text", List.of()).get(0)));
  }

  private List<Term> onServer(String analyzer, String text) throws IOException {
    return admin.indices().analyze(a -> a.analyzer(analyzer).text(text)).tokens().stream()
        .map(t -> new Term(t.token(), t.startOffset(), t.endOffset(), t.position()))
        .toList();
  }

  private static List<Term> here(Analyzer analyzer, String text) {
    List<Term> terms = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      stream.reset();
      long position = -1;
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        terms.add(new Term(term.toString(), offsets.startOffset(), offsets.endOffset(), position));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return terms;
  }

  private static String random(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(24); i >= 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
      if (random.nextBoolean()) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
