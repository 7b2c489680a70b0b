package org.lantoa.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lantoa.search.analysis.Terms;
import org.lantoa.search.analysis.Word;

/** Turns what was typed into what it means. */
final class Lowering {
  private final Abbreviations known;

  Lowering(Abbreviations known) {
    this.known = known;
  }

  QueryNode lower(Typed typed) {
    if (typed instanceof Typed.Either either) {
      return anyOf(either.parts().stream().map(this::lower).toList());
    }
    if (typed instanceof Typed.Every every) {
      return allOf(every.parts().stream().map(this::lower).toList());
    }
    if (typed instanceof Typed.Opposite opposite) {
      return opposite(lower(opposite.part()));
    }
    if (typed instanceof Typed.Run run) {
      return run(run.items());
    }
    if (typed instanceof Typed.Quoted quoted) {
      return quoted(quoted);
    }
    if (typed instanceof Typed.Tag tag) {
      return new QueryNode.AnyOf(
          List.of(new QueryNode.Hashtag(tag.joined()), new QueryNode.Spelled(tag.joined())));
    }
    if (typed instanceof Typed.Plain plain) {
      return plain.node();
    }
    throw new IllegalArgumentException("Nothing means nothing: " + typed);
  }

  /** Each word somewhere in the post, or all of them run together as a hashtag. */
  private QueryNode run(List<TypedWords> items) {
    List<List<Abbreviations.Match>> matches = Variants.matches(items, known);
    List<QueryNode> parts = new ArrayList<>();
    int start = 0;
    while (start < items.size()) {
      int end = endOfOverlap(matches, start);
      List<QueryNode> ways = new ArrayList<>();
      for (List<TypedWords> variant : Variants.of(items.subList(start, end), known)) {
        ways.add(allOf(variant.stream().map(words -> phrase(words, 0)).toList()));
      }
      parts.add(anyOf(ways));
      start = end;
    }
    List<QueryNode> alternatives = new ArrayList<>(List.of(allOf(parts)));
    hashtag(items).ifPresent(alternatives::add);
    return anyOf(alternatives);
  }

  /** Where the words end that abbreviations connect with the one at the start. */
  private static int endOfOverlap(List<List<Abbreviations.Match>> matches, int start) {
    int end = start + 1;
    for (int at = start; at < end; at++) {
      for (Abbreviations.Match match : matches.get(at)) {
        end = Math.max(end, at + match.items());
      }
    }
    return end;
  }

  private QueryNode quoted(Typed.Quoted quoted) {
    TypedWords typed = quoted.words();
    if (quoted.exact()) {
      return new QueryNode.Phrase(typed.text(), typed.words(), 0, true);
    }
    List<QueryNode> phrases = new ArrayList<>();
    List<QueryNode> hashtags = new ArrayList<>();
    for (List<TypedWords> variant : Variants.of(typed.eachAlone(), known)) {
      boolean isAsTyped = phrases.isEmpty();
      phrases.add(phrase(isAsTyped ? typed : TypedWords.joined(variant), quoted.slop()));
      if (quoted.slop() == 0) {
        hashtag(variant).ifPresent(hashtags::add);
      }
    }
    phrases.addAll(hashtags);
    return anyOf(phrases);
  }

  private static QueryNode phrase(TypedWords words, int slop) {
    int places = words.words().size() == 1 ? 0 : slop;
    return new QueryNode.Phrase(words.text(), words.words(), places, false);
  }

  /** The hashtag that two or more words make when they are run together. */
  private static Optional<QueryNode> hashtag(List<TypedWords> items) {
    List<Word> words = items.stream().flatMap(item -> item.words().stream()).toList();
    if (words.size() < 2) {
      return Optional.empty();
    }
    String body = words.stream().map(Word::folded).collect(Collectors.joining());
    return Terms.joined(body).map(QueryNode.Hashtag::new);
  }

  /**
   * The opposite. Above a count it goes down to the count, which then must be known and outside.
   */
  static QueryNode opposite(QueryNode node) {
    if (!node.asksForCounts()) {
      return node instanceof QueryNode.Not not ? not.part() : new QueryNode.Not(node);
    }
    if (node instanceof QueryNode.AllOf all) {
      return anyOf(all.parts().stream().map(Lowering::opposite).toList());
    }
    if (node instanceof QueryNode.AnyOf any) {
      return allOf(any.parts().stream().map(Lowering::opposite).toList());
    }
    if (node instanceof QueryNode.CountUnknown unknown) {
      return new QueryNode.CountRange(unknown.measure(), null, null);
    }
    return outside((QueryNode.CountRange) node);
  }

  private static QueryNode outside(QueryNode.CountRange range) {
    List<QueryNode> sides = new ArrayList<>();
    if (range.atLeast() != null) {
      sides.add(new QueryNode.CountRange(range.measure(), null, range.atLeast() - 1));
    }
    if (range.atMost() != null) {
      sides.add(new QueryNode.CountRange(range.measure(), range.atMost() + 1, null));
    }
    return sides.isEmpty() ? new QueryNode.CountUnknown(range.measure()) : anyOf(sides);
  }

  private static QueryNode anyOf(List<QueryNode> parts) {
    List<QueryNode> flat = new ArrayList<>();
    for (QueryNode part : parts) {
      if (part instanceof QueryNode.AnyOf any) {
        flat.addAll(any.parts());
      } else {
        flat.add(part);
      }
    }
    List<QueryNode> distinct = flat.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.get(0) : new QueryNode.AnyOf(distinct);
  }

  private static QueryNode allOf(List<QueryNode> parts) {
    List<QueryNode> flat = new ArrayList<>();
    for (QueryNode part : parts) {
      if (part instanceof QueryNode.AllOf all) {
        flat.addAll(all.parts());
      } else {
        flat.add(part);
      }
    }
    List<QueryNode> distinct = flat.stream().distinct().toList();
    return distinct.size() == 1 ? distinct.get(0) : new QueryNode.AllOf(distinct);
  }
}
