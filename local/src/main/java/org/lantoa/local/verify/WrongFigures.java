package org.lantoa.local.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Scope;

/**
 * Tells wrong figures from figures on their way. While something arrives, the three ways of a
 * figure differ for moments and by other amounts from look to look; what differs by the same
 * amounts in several looks in a row is wrong, however much the figure itself moves.
 */
final class WrongFigures {
  /** So many looks in a row must find the same difference. */
  static final int LOOKS = 3;

  private Map<String, Seen> differing = Map.of();

  private record Apart(@Nullable Long gainsFromPosts, @Nullable Long totalFromPosts) {
    static Apart of(Figures figures) {
      return new Apart(
          minus(figures.gains(), figures.posts()), minus(figures.total(), figures.posts()));
    }

    private static @Nullable Long minus(@Nullable Long one, @Nullable Long other) {
      return one == null || other == null ? null : (Long) (one - other);
    }
  }

  private record Seen(Apart apart, int looks) {}

  /**
   * Takes what one look found.
   *
   * @return the scopes that are wrong by this look and those before
   */
  Set<Scope> after(Map<Scope, ScopeFigures> found) {
    Set<Scope> wrong = new TreeSet<>();
    Map<String, Seen> now = new HashMap<>();
    found.forEach(
        (scope, figures) ->
            figures
                .byName()
                .forEach(
                    (name, figure) -> {
                      if (!figure.agree()) {
                        String place = scope.text() + ' ' + name;
                        Seen seen = seen(place, Apart.of(figure));
                        now.put(place, seen);
                        if (seen.looks >= LOOKS) {
                          wrong.add(scope);
                        }
                      }
                    }));
    differing = now;
    return wrong;
  }

  private Seen seen(String place, Apart apart) {
    Seen before = differing.get(place);
    return new Seen(apart, before != null && before.apart.equals(apart) ? before.looks + 1 : 1);
  }

  /** Forgets what was seen: something is known to be on its way. */
  void forget() {
    differing = Map.of();
  }
}
