package org.lantoa.local.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lantoa.model.Scope;

/**
 * Tells wrong figures from figures on their way. While something arrives, the three ways of a
 * figure differ for moments; what differs in two looks in a row and did not move in between is
 * wrong.
 */
final class WrongFigures {
  private Map<String, Figures> differing = Map.of();

  /**
   * Takes what one look found.
   *
   * @return the scopes that are wrong by this look and the one before
   */
  Set<Scope> after(Map<Scope, ScopeFigures> found) {
    Set<Scope> wrong = new TreeSet<>();
    Map<String, Figures> now = new HashMap<>();
    found.forEach(
        (scope, figures) ->
            figures
                .byName()
                .forEach(
                    (name, figure) -> {
                      String place = scope.text() + ' ' + name;
                      if (!figure.agree()) {
                        now.put(place, figure);
                        if (figure.equals(differing.get(place))) {
                          wrong.add(scope);
                        }
                      }
                    }));
    differing = now;
    return wrong;
  }
}
