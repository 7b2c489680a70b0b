package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query as people type it: {@code dân vận khéo -"hội nghị" #DanVanKheo unit:xa-vi-du}. The
 * language is described in {@code docs/search.md}; it is the same for the archive and for
 * campaigns, which may use a part of it.
 *
 * <p>Reading takes bounded time and memory whatever was typed.
 */
public final class SearchQuery {
  private final String source;
  private final Abbreviations known;
  private final Optional<QueryNode> root;
  private final String positiveText;

  private SearchQuery(String source, Abbreviations known, Optional<Typed> typed)
      throws QuerySyntaxException {
    this.source = source;
    this.known = known;
    this.root = typed.map(new Lowering(known)::lower);
    List<String> wanted = new ArrayList<>();
    typed.ifPresent(tree -> collectWanted(tree, wanted));
    this.positiveText = String.join(" ", wanted);
    if (root.isPresent() && root.get().size() > QueryLimits.CONDITIONS) {
      throw QueryMistake.TOO_MANY.at(0, "", Integer.toString(QueryLimits.CONDITIONS));
    }
  }

  /**
   * Reads a query of the archive.
   *
   * @param typed the query
   * @param known the abbreviations to look through
   * @throws QuerySyntaxException if it cannot be read; says where and what to write instead
   */
  public static SearchQuery parse(String typed, Abbreviations known) throws QuerySyntaxException {
    return new SearchQuery(typed, known, new QueryParser(typed, false).parse());
  }

  /**
   * Reads a query of a campaign, which is about the text, the source and the kind of a post only:
   * what never changes after the post was first seen.
   *
   * @throws QuerySyntaxException if it cannot be read, is empty, or is no query of a campaign
   */
  public static SearchQuery parseCampaign(String typed, Abbreviations known)
      throws QuerySyntaxException {
    Optional<Typed> tree = new QueryParser(typed, true).parse();
    if (tree.isEmpty()) {
      throw QueryMistake.EMPTY.at(0);
    }
    return new SearchQuery(typed, known, tree);
  }

  /** The same query, read as that of a campaign. */
  public SearchQuery campaignOnly() throws QuerySyntaxException {
    return parseCampaign(source, known);
  }

  /** What it means; empty if nothing was typed, which asks for every post. */
  public Optional<QueryNode> root() {
    return root;
  }

  /**
   * The words, phrases and hashtags that are wanted, as they were typed, without those that are
   * excluded: what posts are ranked by. Empty if there are none.
   */
  public String positiveText() {
    return positiveText;
  }

  /** The query as it was typed. */
  @Override
  public String toString() {
    return source;
  }

  private static void collectWanted(Typed typed, List<String> wanted) {
    if (typed instanceof Typed.Either either) {
      either.parts().forEach(part -> collectWanted(part, wanted));
    } else if (typed instanceof Typed.Every every) {
      every.parts().forEach(part -> collectWanted(part, wanted));
    } else if (typed instanceof Typed.Run run) {
      run.items().forEach(item -> wanted.add(item.text()));
    } else if (typed instanceof Typed.Quoted quoted) {
      wanted.add(quoted.words().text());
    } else if (typed instanceof Typed.Tag tag) {
      wanted.add(tag.typed());
    }
  }
}
