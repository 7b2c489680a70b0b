package org.lantoa.ingest.polling;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.Connector;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.outbox.Outbox;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads sources, each attempt to its record: first the listing, then single posts that it did not
 * show, then the poll, which stands behind everything that it covers.
 */
final class SourceAttempts {
  private static final Logger LOG = LoggerFactory.getLogger(SourceAttempts.class);

  private final Outbox outbox;
  private final KnownPostsFolder folder;
  private final int looks;
  private final InstantSource clock;
  private final PollMeters meters;

  /** Polls that the buffer could not take; each is told before the source's next attempt. */
  private final Map<SourceKey, Poll> untold = new ConcurrentHashMap<>();

  /** What was refused in each source's last attempt. */
  private final Map<SourceKey, Refusals> refused = new ConcurrentHashMap<>();

  private volatile @Nullable String problem;

  SourceAttempts(
      Outbox outbox, KnownPostsFolder folder, int looks, InstantSource clock, PollMeters meters) {
    this.outbox = outbox;
    this.folder = folder;
    this.looks = looks;
    this.clock = clock;
    this.meters = meters;
  }

  /** What stands in the way of remembering which posts were found; absent if nothing does. */
  @Nullable String problem() {
    return problem;
  }

  /**
   * Reads a source once. An interrupt ends it soon and stays set.
   *
   * @param connector one that can read it
   */
  Attempt read(Connector connector, SourceKey source) {
    Poll earlier = untold.get(source);
    if (earlier != null && !tell(earlier)) {
      // What would be found now could not be kept either: no call is spent on it.
      return new Attempt(earlier, PollOutcome.UNAVAILABLE, null);
    }
    KnownPosts known = load(source);
    RecordLog log = outbox.writer();
    Refusals refusals = refused.getOrDefault(source, Refusals.none()).next();
    SourceReading reading = new SourceReading(known, refusals, log, clock);
    Ending listing = Ending.of(source, () -> connector.list(source, reading));
    Ending looking = listing.isComplete() ? look(connector, known, reading) : Ending.complete();
    Ending ending = looking.forbidsListing() ? looking : listing;
    Poll poll = poll(source, reading, listing, looking);
    Ending keeping = ending.isKept() ? keep(log, poll, known) : ending;
    if (keeping.isKept()) {
      refused.put(source, listing.isComplete() ? refusals : refusals.withEarlier());
    } else {
      ending = keeping;
      poll = lost(source, reading, keeping);
      boolean unused = tell(poll);
    }
    meters.count(poll, reading.refused());
    return new Attempt(poll, ending.outcome(), ending.until());
  }

  private Ending look(Connector connector, KnownPosts known, SourceReading reading) {
    Instant now = clock.instant();
    List<PostKey> unseen = known.unseen(reading.told(), now, looks);
    if (unseen.isEmpty() || !connector.canLook()) {
      return Ending.complete();
    }
    reading.listed();
    long before = reading.calls();
    Ending ending =
        Ending.of(known.source(), () -> connector.look(known.source(), unseen, reading));
    Stream<PostKey> untold =
        unseen.stream().filter(post -> !reading.told().contains(post.postId()));
    if (ending.isComplete()) {
      untold.forEach(post -> known.change(post, p -> p.looked(now)));
    } else if (ending.mayBeOfOnePost() && reading.calls() > before) {
      // Where it broke: looked at first each time, it would keep all others from being looked at.
      untold.limit(1).forEach(post -> known.change(post, p -> p.looked(now)));
    }
    return ending;
  }

  private static Poll poll(
      SourceKey source, SourceReading reading, Ending listing, Ending looking) {
    PollOutcome outcome = listing.outcome();
    String detail = listing.detail();
    if (listing.isComplete()) {
      // The looks are an addition: what the source shows was read to its end.
      detail = ofLooks(looking, reading);
      if (reading.firstRefusal() != null) {
        outcome = PollOutcome.PARTIAL;
        detail = reading.firstRefusal();
      }
    } else if (listing.mayBePartial() && !reading.told().isEmpty()) {
      outcome = PollOutcome.PARTIAL;
    }
    Instant until = outcome == PollOutcome.THROTTLED ? listing.until() : null;
    return new Poll(
        source,
        reading.end(),
        outcome,
        until,
        detail,
        reading.posts(),
        reading.calls(),
        reading.followers());
  }

  private static @Nullable String ofLooks(Ending looking, SourceReading reading) {
    if (!looking.isComplete()) {
      return "looks-" + looking.outcome().wireName();
    }
    String refusal = reading.firstRefusedLook();
    if (refusal == null) {
      return null;
    }
    String detail = "looks-" + refusal;
    return Poll.isDetail(detail) ? detail : "looks-refused";
  }

  /** The record of an attempt whose findings are not kept: none of them counts as found. */
  private static Poll lost(SourceKey source, SourceReading reading, Ending keeping) {
    return new Poll(
        source, reading.end(), keeping.outcome(), null, keeping.detail(), 0, reading.calls(), null);
  }

  private Ending keep(RecordLog log, Poll poll, KnownPosts known) {
    return Ending.of(
        known.source(),
        () -> {
          log.append(Topic.POLLS, poll.source().text(), RecordCodec.POLLS.write(poll));
          log.flush();
          save(known);
        });
  }

  /** Whether a poll is kept; else it is told later. */
  private boolean tell(Poll poll) {
    try (RecordLog log = outbox.writer()) {
      log.append(Topic.POLLS, poll.source().text(), RecordCodec.POLLS.write(poll));
      log.flush();
      untold.remove(poll.source());
      return true;
    } catch (AppendFailedException failed) {
      untold.put(poll.source(), poll);
      return false;
    }
  }

  private KnownPosts load(SourceKey source) {
    try {
      return folder.load(source);
    } catch (IOException failed) {
      report("read", source, failed);
      return KnownPosts.notToBeKept(source);
    }
  }

  private void save(KnownPosts known) {
    try {
      if (known.isToBeKept()) {
        folder.save(known);
        problem = null;
      }
    } catch (IOException failed) {
      report("written", known.source(), failed);
    }
  }

  private void report(String what, SourceKey source, IOException failed) {
    String message =
        "which posts of "
            + source
            + " were found before could not be "
            + what
            + " ("
            + failed.getMessage()
            + "): their removal is noticed later or not at all; check the disk";
    if (!message.equals(problem)) {
      LOG.warn("{}", message);
    }
    problem = message;
  }
}
