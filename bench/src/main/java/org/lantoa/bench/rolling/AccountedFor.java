package org.lantoa.bench.rolling;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lantoa.model.Horizon;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.ScopeKind;
import org.lantoa.model.topic.Generation;
import org.lantoa.model.topic.MalformedRecordException;
import org.lantoa.model.topic.NewerVersionException;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.lantoa.model.topic.Total;

/**
 * Whether every observation is accounted for: the all-time totals that a run wrote, of everything,
 * of the province, and of all sources together, against what the workload is known to come to. A
 * speed that was reached by losing something is no speed.
 */
final class AccountedFor {
  private static final String SUFFIX = '|' + Horizon.ALL.wireName();

  private final Map<Scope, Total> newest = new HashMap<>();

  private AccountedFor() {}

  static void require(WorkloadTopics topics, Generation generation, Truth truth)
      throws IOException {
    AccountedFor found = new AccountedFor();
    topics.readAll(generation.topicName(Topic.TOTALS), found::take);
    found.require("everything", scope -> scope.equals(Scope.ALL), truth);
    found.require("the sources", scope -> scope.kind() == ScopeKind.SOURCE, truth);
    found.require(
        "the province", scope -> scope.equals(Scope.unit(MadeUpOrganisation.PROVINCE)), truth);
  }

  private void take(String key, byte[] json) {
    if (key.endsWith(SUFFIX)) {
      Total total = read(json);
      newest.merge(
          total.scope(), total, (known, next) -> next.version() > known.version() ? next : known);
    }
  }

  private static Total read(byte[] json) {
    try {
      return RecordCodec.TOTALS.read(json);
    } catch (MalformedRecordException | NewerVersionException unreadable) {
      throw new IllegalStateException("the job wrote a total that nobody can read", unreadable);
    }
  }

  private void require(String what, Predicate<Scope> scopes, Truth truth) throws IOException {
    Map<String, Long> found = new HashMap<>();
    for (Map.Entry<Scope, Total> total : newest.entrySet()) {
      if (scopes.test(total.getKey())) {
        found.merge("posts", total.getValue().posts(), Long::sum);
        for (Measure measure : Measure.values()) {
          found.merge(measure.wireName(), total.getValue().gains().of(measure), Long::sum);
        }
      }
    }
    Map<String, Long> expected = new HashMap<>();
    expected.put("posts", truth.contents());
    for (Measure measure : Measure.values()) {
      expected.put(measure.wireName(), Optional.ofNullable(truth.sums().get(measure)).orElse(0L));
    }
    if (!found.equals(expected)) {
      throw new IOException(
          "the totals of "
              + what
              + " are "
              + found
              + " and not "
              + expected
              + ", so the figures would mean nothing");
    }
  }
}
