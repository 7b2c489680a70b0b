package org.lantoa.search.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.lantoa.search.analysis.PostAnalyzers;

/** What the text of posts is indexed with: folded words, exact words and hashtags. */
@NamedComponent("lantoa_text")
public final class TextAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return PostAnalyzers.text();
  }
}
