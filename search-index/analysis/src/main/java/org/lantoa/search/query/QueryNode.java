package org.lantoa.search.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.search.analysis.Word;

/**
 * What a query means, with hashtags, runs of words and abbreviations already resolved into
 * alternatives. Whatever matches posts, in memory or in Elasticsearch, knows only these.
 *
 * <p>A count that is unknown meets no condition on it, nor the condition's opposite. A {@link Not}
 * therefore never stands above a count: the parser turns it into the opposite ranges.
 */
public sealed interface QueryNode {

  /** Whether this or anything below it asks for a count. */
  default boolean asksForCounts() {
    return false;
  }

  /** How many conditions this consists of. */
  default int size() {
    return 1;
  }

  /**
   * All of these hold.
   *
   * @param parts at least one
   */
  record AllOf(List<QueryNode> parts) implements QueryNode {
    /** Copies the list. */
    public AllOf {
      parts = atLeastOne(parts);
    }

    @Override
    public boolean asksForCounts() {
      return parts.stream().anyMatch(QueryNode::asksForCounts);
    }

    @Override
    public int size() {
      return parts.stream().mapToInt(QueryNode::size).sum();
    }
  }

  /**
   * At least one of these holds.
   *
   * @param parts at least one
   */
  record AnyOf(List<QueryNode> parts) implements QueryNode {
    /** Copies the list. */
    public AnyOf {
      parts = atLeastOne(parts);
    }

    @Override
    public boolean asksForCounts() {
      return parts.stream().anyMatch(QueryNode::asksForCounts);
    }

    @Override
    public int size() {
      return parts.stream().mapToInt(QueryNode::size).sum();
    }
  }

  /**
   * This does not hold.
   *
   * @param part anything that does not ask for a count
   */
  record Not(QueryNode part) implements QueryNode {
    /** Refuses a count below it. */
    public Not {
      if (part.asksForCounts()) {
        throw new IllegalArgumentException(
            "Not stands above a count, whose unknown value it cannot tell from a miss: " + part);
      }
    }

    @Override
    public int size() {
      return part.size();
    }
  }

  /**
   * Words in this order; a single word is a phrase of one.
   *
   * @param text the words as they were typed, or as the list of abbreviations has them
   * @param words the words of the text, at least one
   * @param slop how many places words may be moved in all; 0: each follows the one before
   * @param exact whether accents must be exactly these
   */
  record Phrase(String text, List<Word> words, int slop, boolean exact) implements QueryNode {
    /** Copies the list. */
    public Phrase {
      words = List.copyOf(words);
      if (words.isEmpty() || slop < 0) {
        throw new IllegalArgumentException("A phrase has words, and no negative slop: " + text);
      }
    }
  }

  /**
   * A word that begins so; accents never count.
   *
   * @param folded the beginning, folded
   */
  record Prefix(String folded) implements QueryNode {
    /** Refuses an empty beginning. */
    public Prefix {
      requireText(folded);
    }
  }

  /**
   * The post carries this hashtag.
   *
   * @param joined the hashtag without its sign, folded, without underscores
   */
  record Hashtag(String joined) implements QueryNode {
    /** Refuses an empty one. */
    public Hashtag {
      requireText(joined);
    }
  }

  /**
   * Words that stand one after another and, folded and joined, spell this.
   *
   * @param joined folded letters and digits
   */
  record Spelled(String joined) implements QueryNode {
    /** Refuses an empty one. */
    public Spelled {
      requireText(joined);
    }
  }

  /**
   * A property has this value.
   *
   * @param field the property
   * @param value the value, exactly
   */
  record Keyword(KeywordField field, String value) implements QueryNode {
    /** Refuses an empty value. */
    public Keyword {
      requireText(value);
    }
  }

  /**
   * Published on one of these days of the registry's zone.
   *
   * @param from the first day; absent if there is no first
   * @param to the last day, inclusive; absent if there is no last
   */
  record Published(@Nullable LocalDate from, @Nullable LocalDate to) implements QueryNode {
    /** Refuses days in the wrong order, or none. */
    public Published {
      if (from == null && to == null) {
        throw new IllegalArgumentException("A period has a first or a last day.");
      }
      if (from != null && to != null && from.isAfter(to)) {
        throw new IllegalArgumentException("A period ends before it begins: " + from + ".." + to);
      }
    }
  }

  /**
   * A count is known and within these bounds. Without any bound it only has to be known.
   *
   * @param measure the count's name in topics and indices: {@code reactions}
   * @param atLeast the lower bound, inclusive; absent if there is none
   * @param atMost the upper bound, inclusive; absent if there is none
   */
  record CountRange(String measure, @Nullable Long atLeast, @Nullable Long atMost)
      implements QueryNode {
    /** Refuses bounds in the wrong order. */
    public CountRange {
      requireText(measure);
      if (atLeast != null && atMost != null && atLeast > atMost) {
        throw new IllegalArgumentException("Bounds in the wrong order: " + atLeast + ".." + atMost);
      }
    }

    @Override
    public boolean asksForCounts() {
      return true;
    }
  }

  /**
   * A count is not known.
   *
   * @param measure the count's name in topics and indices
   */
  record CountUnknown(String measure) implements QueryNode {
    /** Refuses an empty name. */
    public CountUnknown {
      requireText(measure);
    }

    @Override
    public boolean asksForCounts() {
      return true;
    }
  }

  /** The post was removed from its platform. */
  record Removed() implements QueryNode {}

  private static List<QueryNode> atLeastOne(List<QueryNode> parts) {
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("A condition of several has at least one part.");
    }
    return List.copyOf(parts);
  }

  private static void requireText(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("A condition without a value.");
    }
  }
}
