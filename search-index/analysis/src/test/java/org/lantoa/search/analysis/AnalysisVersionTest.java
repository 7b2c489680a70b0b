package org.lantoa.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;

/** Nobody changes terms without changing the version. */
class AnalysisVersionTest {
  private static final String FINGERPRINT = "3 7dd2abc89ff48ce0";

  private static final List<Analyzer> ANALYZERS =
      List.of(
          PostAnalyzers.text(),
          PostAnalyzers.pairs(),
          PostAnalyzers.typed(),
          PostAnalyzers.exact(),
          PostAnalyzers.folded());

  @Test
  void termsAreThoseOfTheVersion() throws IOException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    List<String> texts = SearchPageTest.examples().map(line -> line.split(" -> ")[0]).toList();
    for (String text : texts) {
      add(digest, text);
    }
    add(digest, String.join(" · ", texts));
    for (String onset : Syllables.ONSETS) {
      for (String rime : Syllables.RIMES) {
        add(digest, onset + rime + " #" + onset + rime + "an" + onset + rime);
      }
    }
    String found = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    assertThat(PostAnalyzers.VERSION + " " + found)
        .as(
            "The terms have changed, or the texts of this test. If it is the terms, raise"
                + " PostAnalyzers.VERSION (and analysis.version in search-index/plugin/pom.xml):"
                + " indexes must be written anew. Then write the new fingerprint here.")
        .isEqualTo(FINGERPRINT);
  }

  private static void add(MessageDigest digest, String text) {
    for (Analyzer analyzer : ANALYZERS) {
      for (TestingToken token : TestingToken.of(analyzer, text)) {
        digest.update((token + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
