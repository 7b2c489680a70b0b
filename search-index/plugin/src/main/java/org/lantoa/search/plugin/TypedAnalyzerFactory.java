package org.lantoa.search.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.lantoa.search.analysis.PostAnalyzers;

/** For searches: accents count where they were typed. */
@NamedComponent("lantoa_typed")
public final class TypedAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return PostAnalyzers.typed();
  }
}
