package org.lantoa.stream.ledger;

import java.time.Instant;
import java.util.function.Consumer;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.model.topic.Rejection;
import org.lantoa.stream.output.Versions;
import org.lantoa.stream.refusals.ToldRefusals;
import org.lantoa.stream.totals.FigureChange;

/**
 * Sends the ledger's results to the operator's outputs.
 *
 * @param told refusals that need no telling
 * @param now processing time, for rejections
 */
record LedgerCollector(
    Consumer<Gain> gains,
    Consumer<PostSummary> posts,
    Consumer<FigureChange> changes,
    Consumer<Rejection> rejections,
    Versions versions,
    LedgerMetrics metrics,
    ToldRefusals told,
    Instant now)
    implements LedgerOutputs {

  @Override
  public void gain(Gain gain) {
    gains.accept(gain);
  }

  @Override
  public void post(PostSummary post) {
    posts.accept(post);
  }

  @Override
  public void change(FigureChange change) {
    changes.accept(change);
  }

  @Override
  public void refuse(Waiting refused, Refusal refusal) {
    metrics.refused();
    Observation seen = refused.record().observation();
    Instant publishedAt = seen == null ? null : seen.publishedAt();
    if (!told.holds(refused.logTime(), refused.record().post().source(), publishedAt)) {
      rejections.accept(refusal.of(refused.record(), now));
    }
  }

  @Override
  public void pass(Reading.Why why) {
    metrics.passed(why);
  }

  @Override
  public void corrected(long counts) {
    metrics.corrected(counts);
  }

  @Override
  public long version() {
    return versions.next();
  }
}
