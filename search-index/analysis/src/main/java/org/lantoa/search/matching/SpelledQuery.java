package org.lantoa.search.matching;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.query.Spellings;

/** Words that stand one after another and, folded and joined, spell something. */
final class SpelledQuery extends Query {
  /** As many spellings out of the words of one text are tried. */
  private static final int MOST = 128;

  private final String joined;

  SpelledQuery(String joined) {
    this.joined = joined;
  }

  /** The phrases out of words that this index has. */
  @Override
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Set<String> words = words(searcher.getIndexReader());
    List<List<String>> spellings = Spellings.of(joined, words::contains, MOST);
    if (spellings.isEmpty()) {
      return new MatchNoDocsQuery("nothing spells " + joined);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (List<String> spelling : spellings) {
      any.add(new PhraseQuery(TextTokens.FIELD, spelling.toArray(new String[0])), Occur.SHOULD);
    }
    return any.build();
  }

  private Set<String> words(IndexReader reader) throws IOException {
    Set<String> words = new TreeSet<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      @Nullable Terms terms = leaf.reader().terms(TextTokens.FIELD);
      if (terms != null) {
        addWords(terms.iterator(), words);
      }
    }
    return words;
  }

  private void addWords(TermsEnum terms, Set<String> words) throws IOException {
    for (@Nullable BytesRef term = terms.next(); term != null; term = terms.next()) {
      if (term.length <= 3 * joined.length()) {
        String word = term.utf8ToString();
        if (joined.contains(word)) {
          words.add(word);
        }
      }
    }
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(@Nullable String field) {
    return "spelled:" + joined;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SpelledQuery that && joined.equals(that.joined);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + joined.hashCode();
  }
}
