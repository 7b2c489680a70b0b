package org.lantoa.search.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.lantoa.search.analysis.PostAnalyzers;

/** For searches: exactly the accents that were typed. */
@NamedComponent("lantoa_exact")
public final class ExactAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return PostAnalyzers.exact();
  }
}
