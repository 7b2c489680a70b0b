package org.lantoa.stream.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.model.topic.Observation;
import org.lantoa.stream.log.LogRecord;

/**
 * The desk at which the records of one post arrive: they are used, refused, or wait until the
 * registry knows the source and the post's content has come.
 */
final class PostDesk {
  private final PostKey key;
  private final Placing placing;
  private final PostMemory memory;
  private final LedgerOutputs outputs;
  private final Postings postings;

  PostDesk(PostKey key, Placing placing, PostMemory memory, LedgerOutputs outputs) {
    this.key = key;
    this.placing = placing;
    this.memory = memory;
    this.outputs = outputs;
    this.postings = new Postings(key, placing, memory, outputs);
  }

  /**
   * Takes a record.
   *
   * @param deadline the log time until which it may wait
   * @return whether it waits
   */
  boolean arrive(LogRecord record, long deadline) {
    if (record.forgotten() != null) {
      forget(record.forgotten());
      return false;
    }
    Waiting newcomer = new Waiting(record, deadline);
    if ((memory.post() != null || memory.waiting().isEmpty()) && use(newcomer, false)) {
      return false; // Of a post that is placed nothing waits: what waited was used to place it.
    }
    List<Waiting> queue = new ArrayList<>(memory.waiting());
    queue.add(newcomer);
    return settle(queue, Long.MIN_VALUE).contains(newcomer);
  }

  /** Looks again at what waits, as of a log time; {@link Long#MIN_VALUE} ends no wait. */
  void settle(long now) {
    List<Waiting> queue = memory.waiting();
    if (!queue.isEmpty()) {
      settle(queue, now);
    }
  }

  /**
   * Begins the waits of what came before the first tick.
   *
   * @param deadline when they end
   * @return whether there were any
   */
  boolean startWaits(long deadline) {
    List<Waiting> queue = memory.waiting();
    List<Waiting> started = queue.stream().map(waiting -> waiting.started(deadline)).toList();
    memory.keepWaiting(started);
    return !started.equals(queue);
  }

  // Contents first: an observation before them in the queue may be waiting for them.
  private List<Waiting> settle(List<Waiting> queue, long now) {
    List<Waiting> left = new ArrayList<>(queue);
    left.removeIf(w -> w.record().observation() == null && use(w, w.isOver(now)));
    int ended = ended(left, now);
    List<Waiting> still = new ArrayList<>();
    for (int at = 0; at < left.size(); at++) {
      Waiting waiting = left.get(at);
      if (waiting.record().observation() == null || !use(waiting, at < ended)) {
        still.add(waiting);
      }
    }
    memory.keepWaiting(still);
    return still;
  }

  // A post's observations count in Kafka's order: where the wait of one is over, none before it,
  // which may have begun its own later because no tick stood before it, waits any longer.
  private static int ended(List<Waiting> queue, long now) {
    int ended = 0;
    for (int at = 0; at < queue.size(); at++) {
      if (queue.get(at).record().observation() != null && queue.get(at).isOver(now)) {
        ended = at + 1;
      }
    }
    return ended;
  }

  private boolean use(Waiting arrived, boolean waitIsOver) {
    LogRecord record = arrived.record();
    @Nullable PostState post = memory.post();
    if (post != null) {
      usePlaced(post, record);
      return true;
    }
    SourceVerdict verdict = placing.verdict(record.post().source());
    if (verdict instanceof SourceVerdict.Counted counted) {
      return useFirst(counted.origin(), arrived, waitIsOver);
    }
    if (verdict instanceof SourceVerdict.Draft) {
      outputs.refuse(arrived, Refusal.DRAFT_SOURCE);
      return true;
    }
    if (waitIsOver) {
      outputs.refuse(arrived, Refusal.UNKNOWN_SOURCE);
    }
    return waitIsOver;
  }

  private void usePlaced(PostState post, LogRecord record) {
    if (record.observation() != null) {
      postings.count(post, record.observation());
    }
    if (record.content() != null) {
      boolean shown = read(record.content());
      if (!post.textSeen()) {
        join(post);
      } else if (shown) {
        postings.show(post);
      }
    }
  }

  private boolean useFirst(CountingOrigin origin, Waiting arrived, boolean waitIsOver) {
    LogRecord record = arrived.record();
    if (record.content() != null) {
      read(record.content());
      return true;
    }
    Observation observation = record.observation();
    if (observation == null) {
      throw new IllegalArgumentException("neither content nor observation: " + record);
    }
    if (observation.origin() != origin) {
      outputs.pass(Reading.Why.OTHER_ORIGIN);
      return true;
    }
    List<String> path = placing.path(observation.post(), observation.publishedAt());
    if (path.isEmpty()) {
      outputs.refuse(arrived, Refusal.NO_OWNER);
      return true;
    }
    if (memory.text() == null && !waitIsOver) {
      return false;
    }
    place(observation, path);
    return true;
  }

  private void place(Observation observation, List<String> path) {
    @Nullable PostText text = memory.text();
    Membership membership = membership(observation.publishedAt(), path, text);
    if (text != null) {
      memory.keep(text.decided());
    }
    long publishedAt = observation.publishedAt().toEpochMilli();
    postings.open(
        PostState.placed(publishedAt, observation.origin(), path, membership), observation);
  }

  /**
   * Remembers a content; says whether the post must be shown again: also where it says something
   * else than is shown and changes nothing, because a task that was killed may have read it before
   * the newer one, and have shown it.
   */
  private boolean read(Content read) {
    Content content = memory.forgotten() == null ? read : read.withoutText();
    @Nullable PostText before = memory.text();
    PostText after = before == null ? PostText.of(content) : before.then(content);
    memory.keep(after);
    return before == null || !before.says(content);
  }

  // A mark holds at once, whatever is known of the source: while it waited a text would be kept.
  private void forget(Forgotten mark) {
    memory.forget(mark.campaigns());
    memory.keep(PostText.without(memory.text(), mark));
    @Nullable PostState post = memory.post();
    if (post == null) {
      memory.keepWaiting(memory.waiting().stream().map(Waiting::withoutText).toList());
      settle(Long.MIN_VALUE);
    } else if (post.textSeen()) {
      postings.show(post);
    } else {
      join(post);
    }
  }

  /** Where an erased text had decided, it stays decided, so that the counts stay. */
  private Membership membership(Instant publishedAt, List<String> path, @Nullable PostText text) {
    @Nullable List<String> decided = memory.forgotten();
    return decided == null
        ? placing.membership(key, publishedAt, path, text)
        : placing.kept(publishedAt, decided);
  }

  private void join(PostState post) {
    @Nullable PostText text = memory.text();
    Membership membership = membership(Instant.ofEpochMilli(post.publishedAt()), post.path(), text);
    if (text == null || !membership.textSeen()) {
      postings.show(post);
      return;
    }
    memory.keep(text.decided());
    postings.join(post.joined(membership));
  }
}
