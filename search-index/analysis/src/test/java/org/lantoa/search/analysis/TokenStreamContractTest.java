package org.lantoa.search.analysis;

import java.io.IOException;
import org.apache.lucene.tests.analysis.BaseTokenStreamTestCase;

/** Lucene's own checks of analyzers: random strings, reuse, several threads, offsets. */
public class TokenStreamContractTest extends BaseTokenStreamTestCase {
  public void testTextOnRandomStrings() throws IOException {
    checkRandomData(random(), PostAnalyzers.text(), 200 * RANDOM_MULTIPLIER);
  }
}
