package org.lantoa.search.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.lantoa.search.analysis.PostAnalyzers;

/** For searches: accents never count. */
@NamedComponent("lantoa_folded")
public final class FoldedAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return PostAnalyzers.folded();
  }
}
