package org.lantoa.search.query;

import org.lantoa.search.analysis.AnalysedText;

/**
 * Which posts belong to a campaign, by their text: {@code #DanVanKheo OR "dân vận khéo"}.
 *
 * <p>Terms are hashtags and quoted phrases, joined by {@code OR} in capitals; at least one must
 * match. A hashtag matches the same hashtag however it is accented, cased or joined by underscores.
 * A phrase matches the same words one after another, as {@link AnalysedText#contains} says.
 */
public final class CampaignQuery {
  private final String source;
  private final QueryTerm root;

  private CampaignQuery(String source, QueryTerm root) {
    this.source = source;
    this.root = root;
  }

  /**
   * Reads a query.
   *
   * @throws QuerySyntaxException if it cannot be read; says where and what to write instead
   */
  public static CampaignQuery parse(String query) throws QuerySyntaxException {
    QueryNode root = SearchQuery.parseCampaign(query, Abbreviations.none()).root().orElseThrow();
    return new CampaignQuery(query, QueryTerm.of(root));
  }

  /** Whether a text matches. For many queries, analyse the text once. */
  public boolean matches(String text) {
    return matches(AnalysedText.of(text));
  }

  /** Whether a text that was analysed before matches. */
  public boolean matches(AnalysedText text) {
    return root.matches(text);
  }

  /** The query as it was written. */
  @Override
  public String toString() {
    return source;
  }
}
