package org.lantoa.search.matching;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.lantoa.search.analysis.PostAnalyzers;
import org.lantoa.search.query.KeywordField;
import org.lantoa.search.query.QueryNode;

/** One post and whole queries in Lucene's memory index, as its documentation has it. */
final class LuceneAlone {
  private final MemoryIndex index = new MemoryIndex();

  LuceneAlone(String text, PostTraits traits) {
    index.addField(TextTokens.FIELD, text, PostAnalyzers.text());
    add(KeywordField.UNIT, traits.path());
    add(KeywordField.SOURCE, List.of(traits.source()));
    add(KeywordField.PLATFORM, List.of(traits.platform()));
    add(KeywordField.KIND, List.of(traits.kind()));
  }

  private void add(KeywordField field, List<String> values) {
    index.addField(field.wireName(), index.keywordTokenStream(values));
  }

  boolean matches(QueryNode node) {
    return index.search(query(node)) > 0;
  }

  private static Query query(QueryNode node) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (node instanceof QueryNode.AllOf all) {
      all.parts().forEach(part -> query.add(query(part), Occur.MUST));
    } else if (node instanceof QueryNode.AnyOf any) {
      any.parts().forEach(part -> query.add(query(part), Occur.SHOULD));
    } else if (node instanceof QueryNode.Not not) {
      query.add(new MatchAllDocsQuery(), Occur.MUST).add(query(not.part()), Occur.MUST_NOT);
    } else if (node instanceof QueryNode.Keyword keyword) {
      return new TermQuery(new Term(keyword.field().wireName(), keyword.value()));
    } else {
      return TextQueries.leaf(node);
    }
    return query.build();
  }
}
