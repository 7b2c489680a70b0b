package org.lantoa.search.query;

import java.util.List;

/** A query as it was typed, before runs, hashtags and abbreviations become alternatives. */
sealed interface Typed {

  /** At least one of several. */
  record Either(List<Typed> parts) implements Typed {}

  /** All of several. */
  record Every(List<Typed> parts) implements Typed {}

  /** The opposite. */
  record Opposite(Typed part) implements Typed {}

  /** Bare words that follow one another. */
  record Run(List<TypedWords> items) implements Typed {}

  /** Words in quotation marks, or behind {@code exact:}. */
  record Quoted(TypedWords words, int slop, boolean exact) implements Typed {}

  /** A hashtag, folded and joined. */
  record Tag(String typed, String joined) implements Typed {}

  /** A condition that means what it says. */
  record Plain(QueryNode node) implements Typed {}

  /** Signs without a letter or digit, which ask for nothing. */
  record Nothing() implements Typed {}
}
