package org.lantoa.local.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lantoa.model.Horizon;
import org.lantoa.model.Scope;
import org.lantoa.model.topic.Total;
import org.lantoa.search.archive.Archive;
import org.lantoa.search.archive.ScopeSums;

/** What Elasticsearch gives for every scope, by three ways. */
final class ArchiveFigures {
  private ArchiveFigures() {}

  static Map<Scope, ScopeFigures> read(Archive archive) {
    Map<Scope, ScopeSums> gains = archive.sumsOfGains();
    Map<Scope, ScopeSums> posts = archive.sumsOfPosts();
    Map<Scope, Total> totals = archive.allTotals(Horizon.ALL);
    Set<Scope> scopes = new TreeSet<>(gains.keySet());
    scopes.addAll(posts.keySet());
    scopes.addAll(totals.keySet());
    Map<Scope, ScopeFigures> figures = new HashMap<>();
    for (Scope scope : scopes) {
      figures.put(
          scope,
          new ScopeFigures(
              gains.getOrDefault(scope, ScopeSums.NONE),
              posts.getOrDefault(scope, ScopeSums.NONE),
              totals.get(scope)));
    }
    return figures;
  }
}
