package org.lantoa.search.analysis;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/**
 * Lucene's own checks of analyzers: random strings, reuse, several threads, readers that give one
 * character at a time, character filters in front, offsets, positions, the state at the end.
 */
public class TokenStreamContractTest extends BaseTokenStreamTestCase {
  private static final String[] PIECES = {
    "dân",
    "vận",
    "Khéo",
    "DanVanKheo",
    "danvankheo",
    "#",
    "##",
    "_",
    " ",
    "\n",
    "2024",
    "1.206",
    "K'Ho",
    "’",
    "hòa",
    "a\u0302\u0323",
    "\u0301",
    "\u200B",
    "\u00AD",
    "\uFEFF",
    "👍🏽",
    "1\uFE0F\u20E3",
    "𝐃𝐚\u0302𝐧",
    "＃",
    "\uD835",
    "\uDC03",
    "https://x.vn/a?b#c",
    "http://y.vn",
    "https://",
    "?",
    "&#39;",
    "@ubnd",
    "Céng hoµ x· héi",
    "Coäng hoøa xaõ hoäi",
    "ﬁ",
    "한글",
    "\u1100\u1161",
    "กำ",
    ".",
    ",",
    "/",
    "Ð",
    "🏴\uDB40\uDC67"
  };

  private static final List<Analyzer> ANALYZERS =
      List.of(
          PostAnalyzers.text(),
          PostAnalyzers.pairs(),
          PostAnalyzers.typed(),
          PostAnalyzers.exact(),
          PostAnalyzers.folded());

  public void testRandomStrings() throws IOException {
    for (Analyzer analyzer : ANALYZERS) {
      checkRandomData(
          random(), analyzer, 100 * RANDOM_MULTIPLIER, 20, false, hasPlainOffsets(analyzer));
    }
  }

  public void testLongRandomStrings() throws IOException {
    checkRandomData(random(), PostAnalyzers.text(), 10 * RANDOM_MULTIPLIER, 4000, false, false);
  }

  public void testStringsOfTelltalePieces() throws IOException {
    for (int i = 0; i < 300 * RANDOM_MULTIPLIER; i++) {
      Analyzer analyzer = ANALYZERS.get(random().nextInt(ANALYZERS.size()));
      checkAnalysisConsistency(
          random(), analyzer, random().nextBoolean(), pieces(random()), hasPlainOffsets(analyzer));
    }
  }

  public void testEmptyText() throws IOException {
    for (Analyzer analyzer : ANALYZERS) {
      assertAnalyzesTo(analyzer, "", new String[0]);
      assertAnalyzesTo(analyzer, " … 🎉", new String[0]);
    }
  }

  /** A hashtag's term covers the words that follow at their own positions. */
  private static boolean hasPlainOffsets(Analyzer analyzer) {
    return analyzer != PostAnalyzers.text() && analyzer != PostAnalyzers.pairs();
  }

  private static String pieces(Random random) {
    StringBuilder text = new StringBuilder();
    int count = random.nextInt(12);
    for (int i = 0; i < count; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
