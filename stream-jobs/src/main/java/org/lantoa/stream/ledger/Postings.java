package org.lantoa.stream.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.Cause;
import org.lantoa.model.ContentKind;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Change;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.PostSummary;
import org.lantoa.stream.totals.DatedFigures;
import org.lantoa.stream.totals.FigureChange;
import org.lantoa.stream.totals.Standing;

/** Posts what the ledger decided: keeps the new state and writes what follows from it. */
final class Postings {
  private final PostKey key;
  private final Placing placing;
  private final PostMemory memory;
  private final LedgerOutputs outputs;

  Postings(PostKey key, Placing placing, PostMemory memory, LedgerOutputs outputs) {
    this.key = key;
    this.placing = placing;
    this.memory = memory;
    this.outputs = outputs;
  }

  /** Counts the first observation of a post that was just placed. */
  void open(PostState placed, Observation observation) {
    if (PostLedger.observe(placed, observation, memory) instanceof Reading.Counted counted) {
      List<DatedFigures> dated = new ArrayList<>(PostLedger.publication(placed));
      dated.addAll(counted.dated());
      post(counted, dated, counted.standing().withNewPost());
    } else {
      throw new IllegalStateException(
          "the first observation of " + key + " was not counted; its state is damaged");
    }
  }

  /** Counts a later observation. */
  void count(PostState post, Observation observation) {
    Reading reading = PostLedger.observe(post, observation, memory);
    if (reading instanceof Reading.Counted counted) {
      post(counted, counted.dated(), counted.standing());
    } else if (reading instanceof Reading.Passed passed) {
      outputs.pass(passed.why());
    }
  }

  /** Takes a post into the campaigns that its text, come late, has decided on, with all it has. */
  void join(PostState post) {
    memory.keep(post);
    if (!post.campaigns().isEmpty()) {
      List<DatedChanges> growth = memory.growth();
      PostLedger.gains(post, growth).forEach(changes -> write(post, changes));
      List<String> joined = new ArrayList<>(scopes(post, post.campaigns()));
      joined.removeAll(scopes(post, List.of()));
      change(joined, PostLedger.everything(post, growth), PostLedger.standing(post));
    }
    memory.forgetGrowth();
    show(post);
  }

  /** Writes the newest state of a post. */
  void show(PostState post) {
    @Nullable PostText text = memory.text();
    outputs.post(
        new PostSummary(
            key,
            text == null ? ContentKind.OTHER : text.contentKind(),
            text == null ? null : text.text(),
            text == null ? null : text.permalink(),
            Instant.ofEpochMilli(post.publishedAt()),
            Instant.ofEpochMilli(post.newestAt()),
            post.isRemoved() ? Instant.ofEpochMilli(post.removedAt()) : null,
            post.last(),
            post.path(),
            post.campaigns(),
            outputs.version()));
  }

  private void post(Reading.Counted counted, List<DatedFigures> dated, Standing standing) {
    PostState post = counted.next();
    memory.counted(post, counted.fingerprint());
    if (!post.textSeen()) {
      counted.news().stream().filter(Postings::isGrowth).forEach(memory::addGrowth);
    }
    counted.gains().forEach(changes -> write(post, changes));
    outputs.corrected(corrections(counted.news()));
    if (!dated.isEmpty() || !standing.equals(Standing.SAME)) {
      change(scopes(post, post.campaigns()), dated, standing);
    }
    show(post);
  }

  private static long corrections(List<DatedChanges> news) {
    long corrections = 0;
    for (DatedChanges dated : news) {
      for (Change change : dated.changes()) {
        corrections += change.cause() == Cause.CORRECTION ? 1 : 0;
      }
    }
    return corrections;
  }

  private static boolean isGrowth(DatedChanges changes) {
    return changes.changes().stream().noneMatch(change -> change.cause() == Cause.FIRST_SEEN);
  }

  private void write(PostState post, DatedChanges changes) {
    outputs.gain(
        new Gain(
            key,
            changes.at(),
            changes.changes(),
            Instant.ofEpochMilli(post.publishedAt()),
            post.path(),
            post.campaigns(),
            outputs.version()));
  }

  private List<String> scopes(PostState post, List<String> campaigns) {
    return placing.scopes(key.source(), post.path(), campaigns);
  }

  private void change(List<String> scopes, List<DatedFigures> dated, Standing standing) {
    List<DatedFigures> shared = List.copyOf(dated); // Copied once here, and in no change.
    scopes.forEach(scope -> outputs.change(new FigureChange(scope, shared, standing)));
  }
}
