package org.lantoa.search.archive;

import java.util.ArrayList;
import java.util.List;
import org.lantoa.search.archive.PostHits.Excerpt;
import org.lantoa.search.archive.PostHits.Piece;
import org.lantoa.search.matching.TextSpan;

/** Cuts excerpts out of a text. */
final class Excerpts {
  /** How far an excerpt reaches before and after what it shows, in UTF-16 units. */
  private static final int MARGIN = 80;

  private static final int MOST = 3;

  private Excerpts() {}

  /** The excerpts around marks, of which there is at least one, in order. */
  static List<Excerpt> around(String text, List<TextSpan> marks) {
    List<Excerpt> excerpts = new ArrayList<>();
    int next = 0;
    while (next < marks.size() && excerpts.size() < MOST) {
      int first = next;
      do {
        next++;
      } while (next < marks.size()
          && marks.get(next).start() - marks.get(next - 1).end() <= MARGIN);
      excerpts.add(excerpt(text, marks.subList(first, next)));
    }
    return excerpts;
  }

  /** The beginning, when nothing in the text was searched. */
  static List<Excerpt> beginning(String text) {
    return text.isBlank() ? List.of() : List.of(cut(text, 0, 2 * MARGIN, List.of()));
  }

  private static Excerpt excerpt(String text, List<TextSpan> marks) {
    int start = Math.max(0, marks.get(0).start() - MARGIN);
    int end = Math.min(text.length(), marks.get(marks.size() - 1).end() + MARGIN);
    return cut(text, start, end, marks);
  }

  private static Excerpt cut(String text, int from, int to, List<TextSpan> marks) {
    int start = startOfWord(text, from, marks.isEmpty() ? text.length() : marks.get(0).start());
    int least = marks.isEmpty() ? start : marks.get(marks.size() - 1).end();
    int end = endOfWord(text, Math.min(to, text.length()), least);
    List<Piece> pieces = new ArrayList<>();
    int done = start;
    for (TextSpan mark : marks) {
      addPiece(pieces, text.substring(done, mark.start()), false);
      addPiece(pieces, text.substring(mark.start(), mark.end()), true);
      done = mark.end();
    }
    addPiece(pieces, text.substring(done, end), false);
    return new Excerpt(pieces, start > 0, end < text.length());
  }

  private static void addPiece(List<Piece> pieces, String text, boolean marked) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, marked));
    }
  }

  /** The next blank after a place, unless that would eat what must be shown. */
  private static int startOfWord(String text, int from, int most) {
    if (from == 0) {
      return 0;
    }
    for (int i = from; i < most; i++) {
      if (Character.isWhitespace(text.charAt(i - 1))) {
        return i;
      }
    }
    return most;
  }

  private static int endOfWord(String text, int to, int least) {
    if (to == text.length()) {
      return to;
    }
    for (int i = to; i > least; i--) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i;
      }
    }
    // One word without a blank: cut it, but never through a surrogate pair.
    return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
  }
}
