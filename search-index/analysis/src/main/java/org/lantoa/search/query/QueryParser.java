package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lantoa.search.query.QueryScanner.Operator;

/**
 * Reads one query from left to right.
 *
 * <pre>
 * either  := every (OR every)*
 * every   := term (AND? term)*
 * term    := (NOT | '-')* (group | phrase | hashtag | field | prefix | word)
 * group   := '(' either ')'
 * </pre>
 */
final class QueryParser {
  private static final Set<String> LOWER_CASE_OR = Set.of("or", "hoặc");

  private final String query;
  private final boolean isCampaign;
  private final QueryScanner scanner;
  private final TermParser terms;
  private int conditions;

  QueryParser(String query, boolean isCampaign) {
    this.query = query;
    this.isCampaign = isCampaign;
    this.scanner = new QueryScanner(query);
    this.terms = new TermParser(scanner, isCampaign);
  }

  /** The query as it was typed; empty if it has nothing but blanks. */
  Optional<Typed> parse() throws QuerySyntaxException {
    if (query.length() > QueryLimits.LENGTH) {
      String most = Integer.toString(QueryLimits.LENGTH);
      throw QueryMistake.TOO_LONG.at(QueryLimits.LENGTH, "", most);
    }
    if (scanner.isAtEnd()) {
      return Optional.empty();
    }
    Typed typed = either(0);
    if (typed instanceof Typed.Nothing) {
      throw QueryMistake.NO_WORD.at(0);
    }
    return Optional.of(typed);
  }

  private Typed either(int depth) throws QuerySyntaxException {
    List<Typed> parts = new ArrayList<>();
    addUnlessNothing(every(depth), parts);
    while (isAt(Operator.OR)) {
      stepOverWord();
      addUnlessNothing(every(depth), parts);
    }
    if (depth == 0 && scanner.isAt(')')) {
      throw QueryMistake.UNEXPECTED_PARENTHESIS.at(scanner.position());
    }
    return parts.isEmpty()
        ? new Typed.Nothing()
        : parts.size() == 1 ? parts.get(0) : new Typed.Either(parts);
  }

  private static void addUnlessNothing(Typed part, List<Typed> parts) {
    if (!(part instanceof Typed.Nothing)) {
      parts.add(part);
    }
  }

  private Typed every(int depth) throws QuerySyntaxException {
    Conjunction parts = new Conjunction();
    addTerm(depth, parts);
    while (!scanner.isAtEnd() && !scanner.isAt(')') && !isAt(Operator.OR)) {
      if (isAt(Operator.AND)) {
        stepOverWord();
        parts.endRun();
      }
      addTerm(depth, parts);
    }
    return parts.typed();
  }

  private void addTerm(int depth, Conjunction parts) throws QuerySyntaxException {
    boolean isGroup = scanner.isAt('(');
    if (isGroup) {
      parts.endRun();
    }
    parts.add(opposite(depth));
    if (isGroup) {
      parts.endRun();
    }
  }

  private Typed opposite(int depth) throws QuerySyntaxException {
    boolean isOpposite = false;
    while (scanner.isAtMinus() || isAt(Operator.NOT)) {
      isOpposite = !isOpposite;
      scanner.step(scanner.isAtMinus() ? 1 : scanner.peek().length());
      scanner.skipBlanks();
    }
    Typed part = term(depth);
    scanner.skipBlanks();
    return isOpposite && !(part instanceof Typed.Nothing) ? new Typed.Opposite(part) : part;
  }

  private Typed term(int depth) throws QuerySyntaxException {
    int start = scanner.position();
    if (depth == 0 && scanner.isAt(')')) {
      throw QueryMistake.UNEXPECTED_PARENTHESIS.at(start);
    }
    if (scanner.isAtEnd() || scanner.isAt(')') || scanner.operator().isPresent()) {
      throw QueryMistake.MISSING_TERM.at(start, scanner.peek());
    }
    if (++conditions > QueryLimits.CONDITIONS) {
      throw QueryMistake.TOO_MANY.at(start, "", Integer.toString(QueryLimits.CONDITIONS));
    }
    if (scanner.isAt('(')) {
      return group(depth);
    }
    if (isCampaign) {
      refuseLowerCaseOr();
    }
    return terms.term();
  }

  private Typed group(int depth) throws QuerySyntaxException {
    int start = scanner.position();
    if (depth == QueryLimits.DEPTH) {
      throw QueryMistake.TOO_DEEP.at(start, "", Integer.toString(QueryLimits.DEPTH));
    }
    scanner.step(1);
    scanner.skipBlanks();
    if (scanner.isAt(')')) {
      throw QueryMistake.EMPTY_PARENTHESES.at(start);
    }
    if (scanner.isAtEnd()) {
      throw QueryMistake.UNCLOSED_PARENTHESIS.at(start);
    }
    Typed typed = either(depth + 1);
    if (!scanner.isAt(')')) {
      throw QueryMistake.UNCLOSED_PARENTHESIS.at(start);
    }
    scanner.step(1);
    return typed;
  }

  /** In a campaign, "or" before a hashtag, a phrase or a group never means the word. */
  private void refuseLowerCaseOr() throws QuerySyntaxException {
    String word = scanner.peek();
    if (LOWER_CASE_OR.contains(word.toLowerCase(Locale.ROOT))) {
      int next = scanner.position() + word.length();
      String rest = query.substring(next).strip();
      if (!rest.isEmpty() && "#(\"“”„".indexOf(rest.charAt(0)) >= 0) {
        throw QueryMistake.LOWER_CASE_OR.at(scanner.position(), word);
      }
    }
  }

  private boolean isAt(Operator operator) {
    return scanner.operator().filter(operator::equals).isPresent();
  }

  private void stepOverWord() {
    scanner.step(scanner.peek().length());
    scanner.skipBlanks();
  }
}
