package org.lantoa.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.ilm.IlmPolicy;
import co.elastic.clients.elasticsearch.ilm.Phase;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a cluster that has lifecycle management does with monthly indices as they grow old: they
 * leave the fastest nodes, where there are others, and are recovered after the younger ones. They
 * are never closed for writing, shrunk or deleted: years of history may be imported, and an old
 * post goes on counting in the month of its publication.
 */
final class Lifecycle {
  /** The policy's name. */
  static final String POLICY = "lantoa-monthly";

  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final String AGE = "90d";

  private Lifecycle() {}

  /**
   * Puts the policy in place where there are such; doing it again changes nothing.
   *
   * @return whether indices may name it
   */
  static boolean install(ElasticsearchClient client) throws IOException {
    if (!isThere(client)) {
      return false;
    }
    client.ilm().putLifecycle(request -> request.name(POLICY).policy(policy()));
    return true;
  }

  // Asked for what it answers, not for its modules: the client cannot read a list of modules that
  // has a stable plugin in it, as every cluster of ours has. A policy is a convenience: where it
  // cannot be known, indexing does without.
  private static boolean isThere(ElasticsearchClient client) {
    try {
      client.ilm().getStatus();
      return true;
    } catch (ElasticsearchException | IOException none) {
      LOG.debug("the cluster has no lifecycle policies, or the account may not ask", none);
      return false;
    }
  }

  private static IlmPolicy policy() {
    Phase young = Phase.of(p -> p.actions(a -> a.setPriority(s -> s.priority(100))));
    // A warm phase moves indices to warm nodes by itself, if the cluster has any.
    Phase old =
        Phase.of(
            p ->
                p.minAge(Time.of(t -> t.time(AGE)))
                    .actions(a -> a.setPriority(s -> s.priority(50))));
    return IlmPolicy.of(p -> p.phases(phases -> phases.hot(young).warm(old)));
  }
}
