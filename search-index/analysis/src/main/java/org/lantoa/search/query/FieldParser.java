package org.lantoa.search.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a field and its value: {@code unit:xa-vi-du}. */
final class FieldParser {
  private static final Pattern ID = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?");
  private static final Pattern SOURCE_ID = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  /** A value and where it begins. */
  private record Value(String text, int start) {}

  private final QueryScanner scanner;
  private final boolean isCampaign;

  FieldParser(QueryScanner scanner, boolean isCampaign) {
    this.scanner = scanner;
    this.isCampaign = isCampaign;
  }

  /**
   * Reads a word with a colon, and steps over it if it is a field.
   *
   * @return empty if the word is no field: an address, or text before a colon and a blank
   */
  Optional<Typed> field(String typedName, String rest) throws QuerySyntaxException {
    String name = typedName.toLowerCase(Locale.ROOT);
    Optional<QueryField> field = QueryField.of(name);
    int start = scanner.position();
    if (field.isEmpty() && !KnownValues.MEASURES.contains(name)) {
      refuseUnknown(typedName, rest);
      return Optional.empty();
    }
    if (isCampaign && !field.map(QueryField::isForCampaigns).orElse(false)) {
      throw QueryMistake.NOT_IN_CAMPAIGN.at(start, name);
    }
    scanner.step(typedName.length() + 1);
    if (field.filter(QueryField.EXACT::equals).isPresent()) {
      return Optional.of(exact());
    }
    Value value = value(name, field.map(QueryField::example).orElse(name + ":>100"));
    return Optional.of(
        new Typed.Plain(field.isPresent() ? node(field.get(), value) : count(name, value)));
  }

  private void refuseUnknown(String name, String rest) throws QuerySyntaxException {
    int behind = scanner.position() + name.length() + 1;
    boolean hasValue = !rest.isEmpty() || scanner.isQuoteAt(behind);
    if (hasValue && !rest.startsWith("//")) {
      String nearest = NearestField.of(name);
      throw QueryMistake.UNKNOWN_FIELD.at(scanner.position(), name, nearest);
    }
  }

  private Value value(String name, String example) throws QuerySyntaxException {
    int start = scanner.position();
    String text;
    if (scanner.isAtQuote()) {
      text = scanner.quoted(QueryMistake.UNCLOSED_QUOTE).strip();
    } else {
      text = scanner.peek();
      scanner.step(text.length());
    }
    if (text.isEmpty()) {
      throw QueryMistake.MISSING_VALUE.at(start, name, example);
    }
    return new Value(text, start);
  }

  private Typed exact() throws QuerySyntaxException {
    boolean isQuoted = scanner.isAtQuote();
    Value value = value(QueryField.EXACT.wireName(), QueryField.EXACT.example());
    TypedWords words = TypedWords.of(value.text);
    boolean hasSigns = value.text.indexOf('*') >= 0 || value.text.indexOf('#') >= 0;
    if (words.isEmpty() || (hasSigns && !isQuoted)) {
      throw QueryMistake.BAD_EXACT.at(value.start, value.text);
    }
    return new Typed.Quoted(words, 0, true);
  }

  private static QueryNode node(QueryField field, Value value) throws QuerySyntaxException {
    return switch (field) {
      case UNIT -> id(KeywordField.UNIT, value);
      case CAMPAIGN -> id(KeywordField.CAMPAIGN, value);
      case SOURCE -> source(value);
      case PLATFORM -> choice(KeywordField.PLATFORM, value, KnownValues.PLATFORMS);
      case KIND -> choice(KeywordField.KIND, value, KnownValues.KINDS);
      case PUBLISHED -> PeriodText.read(value.text, value.start);
      case STATE -> state(value);
      case EXACT -> throw new IllegalStateException("exact: has words, not a value");
    };
  }

  private static QueryNode count(String measure, Value value) throws QuerySyntaxException {
    return CountText.read(measure, value.text, value.start);
  }

  private static QueryNode id(KeywordField field, Value value) throws QuerySyntaxException {
    String id = value.text.toLowerCase(Locale.ROOT);
    if (!ID.matcher(id).matches()) {
      throw QueryMistake.BAD_ID.at(value.start, value.text, field.wireName());
    }
    return new QueryNode.Keyword(field, id);
  }

  private static QueryNode source(Value value) throws QuerySyntaxException {
    int colon = value.text.indexOf(':');
    String platform = value.text.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
    String id = value.text.substring(colon + 1);
    if (!KnownValues.PLATFORMS.contains(platform) || !SOURCE_ID.matcher(id).matches()) {
      throw QueryMistake.BAD_SOURCE.at(value.start, value.text);
    }
    return new QueryNode.Keyword(KeywordField.SOURCE, platform + ':' + id);
  }

  private static QueryNode choice(KeywordField field, Value value, List<String> known)
      throws QuerySyntaxException {
    String chosen = value.text.toLowerCase(Locale.ROOT);
    if (!known.contains(chosen)) {
      throw QueryMistake.BAD_CHOICE.at(value.start, value.text, String.join(", ", known));
    }
    return new QueryNode.Keyword(field, chosen);
  }

  private static QueryNode state(Value value) throws QuerySyntaxException {
    return switch (value.text.toLowerCase(Locale.ROOT)) {
      case "removed" -> new QueryNode.Removed();
      case "shown" -> new QueryNode.Not(new QueryNode.Removed());
      default -> throw QueryMistake.BAD_STATE.at(value.start, value.text);
    };
  }
}
