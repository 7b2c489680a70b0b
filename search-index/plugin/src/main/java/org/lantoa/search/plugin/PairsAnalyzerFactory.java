package org.lantoa.search.plugin;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.lantoa.search.analysis.PostAnalyzers;

/** Folded pairs of neighbouring words, for the index and for searches. */
@NamedComponent("lantoa_pairs")
public final class PairsAnalyzerFactory implements AnalyzerFactory {
  @Override
  public Analyzer create() {
    return PostAnalyzers.pairs();
  }
}
