package org.lantoa.search.query;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lantoa.search.analysis.Terms;

/** Reads what stands alone: a phrase, a hashtag, a field with its value, a word. */
final class TermParser {
  private static final Pattern FIELD_NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}_-]*");
  private static final Pattern TRAILING_SIGNS = Pattern.compile("[.,;:!?…]+$");

  private final QueryScanner scanner;
  private final FieldParser fields;

  TermParser(QueryScanner scanner, boolean isCampaign) {
    this.scanner = scanner;
    this.fields = new FieldParser(scanner, isCampaign);
  }

  Typed term() throws QuerySyntaxException {
    if (scanner.isAtQuote()) {
      return phrase();
    }
    return scanner.isAt('#') ? hashtag() : word();
  }

  private Typed phrase() throws QuerySyntaxException {
    int start = scanner.position();
    TypedWords words = TypedWords.of(scanner.quoted(QueryMistake.UNCLOSED_QUOTE));
    if (words.isEmpty()) {
      throw QueryMistake.EMPTY_PHRASE.at(start);
    }
    return new Typed.Quoted(words, slop(), false);
  }

  private int slop() throws QuerySyntaxException {
    if (!scanner.isAt('~')) {
      return 0;
    }
    int start = scanner.position();
    String typed = scanner.peek();
    scanner.step(typed.length());
    if (typed.matches("~[0-9]{1,2}")) {
      int slop = Integer.parseInt(typed.substring(1));
      if (slop <= QueryLimits.SLOP) {
        return slop;
      }
    }
    throw QueryMistake.BAD_SLOP.at(start, typed, Integer.toString(QueryLimits.SLOP));
  }

  private Typed hashtag() throws QuerySyntaxException {
    int start = scanner.position();
    String typed = scanner.peek();
    scanner.step(typed.length());
    String body = TRAILING_SIGNS.matcher(typed.substring(1)).replaceFirst("");
    Optional<String> joined = Terms.joined(body).filter(text -> !text.isEmpty());
    return new Typed.Tag(
        '#' + body, joined.orElseThrow(() -> QueryMistake.NOT_A_HASHTAG.at(start, typed)));
  }

  private Typed word() throws QuerySyntaxException {
    String typed = scanner.peek();
    int colon = typed.indexOf(':');
    if (colon > 0 && FIELD_NAME.matcher(typed.substring(0, colon)).matches()) {
      Optional<Typed> field = fields.field(typed.substring(0, colon), typed.substring(colon + 1));
      if (field.isPresent()) {
        return field.get();
      }
    }
    int start = scanner.position();
    scanner.step(typed.length());
    int star = typed.indexOf('*');
    if (star >= 0) {
      return prefix(typed, star, start);
    }
    TypedWords words = TypedWords.of(typed);
    return words.isEmpty() ? new Typed.Nothing() : new Typed.Run(List.of(words));
  }

  private static Typed prefix(String typed, int star, int start) throws QuerySyntaxException {
    if (star == 0) {
      throw QueryMistake.LEADING_WILDCARD.at(start, typed);
    }
    TypedWords words = TypedWords.of(typed.substring(0, star));
    if (star < typed.length() - 1 || words.words().size() > 1) {
      throw QueryMistake.WILDCARD_INSIDE.at(start + star, typed);
    }
    String folded = words.isEmpty() ? "" : words.words().get(0).folded();
    if (folded.codePointCount(0, folded.length()) < QueryLimits.PREFIX) {
      throw QueryMistake.SHORT_PREFIX.at(start, typed, Integer.toString(QueryLimits.PREFIX));
    }
    return new Typed.Plain(new QueryNode.Prefix(folded));
  }
}
