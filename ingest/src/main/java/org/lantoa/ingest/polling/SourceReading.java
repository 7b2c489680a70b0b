package org.lantoa.ingest.polling;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lantoa.ingest.connector.Findings;
import org.lantoa.ingest.fingerprint.Fingerprint;
import org.lantoa.ingest.log.AppendFailedException;
import org.lantoa.ingest.log.RecordLog;
import org.lantoa.ingest.observation.ObservationGate;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;

/** Writes what one attempt finds, and adds up what it came to. */
final class SourceReading implements Findings {
  private final KnownPosts known;
  private final RecordLog log;
  private final InstantSource clock;
  private final ObservationGate gate;
  private final Refusals refusals;
  private final Set<String> told = new HashSet<>();
  private final Set<String> posts = new HashSet<>();
  private boolean isLooking;
  private long calls;
  private long refused;
  private @Nullable String firstRefusal;
  private @Nullable String firstRefusedLook;
  private @Nullable Long followers;
  private Instant newest = Instant.MIN;

  SourceReading(KnownPosts known, Refusals refusals, RecordLog log, InstantSource clock) {
    this.refusals = refusals;
    this.known = known;
    this.log = log;
    this.clock = clock;
    this.gate = new ObservationGate(clock);
  }

  /** From now on single posts are looked at; until now a listing was read. */
  void listed() {
    isLooking = true;
  }

  @Override
  public void called() {
    calls++;
  }

  @Override
  public void post(Content content, Observation observation) throws AppendFailedException {
    requireMatching(content, observation);
    PostKey post = observation.post();
    if (!post.source().equals(known.source())) {
      // Not even its key is kept: it may be a person's profile.
      refused(null, "foreign-source", "id");
      return;
    }
    Optional<ObservationGate.Refusal> refusal =
        gate.check(observation.publishedAt(), observation.observedAt());
    if (refusal.isPresent()) {
      refused(post, refusal.get().code(), "observedAt");
      return;
    }
    KnownPost before = known.found(post, observation.publishedAt());
    long hash =
        Fingerprint.half(
            content.kind().wireName(),
            content.text(),
            content.permalink(),
            content.publishedAt().toString());
    if (before.contentHash() == null || before.contentHash() != hash) {
      log.append(Topic.CONTENTS, content.logKey(), RecordCodec.CONTENTS.write(content));
    }
    append(observation);
    Instant now = clock.instant();
    known.change(post, p -> (isLooking ? p.shown(now) : p.listed()).withContent(hash));
    told.add(post.postId());
    posts.add(post.postId());
  }

  /** What no connector does unless it has a fault; no text of a platform is in the message. */
  private static void requireMatching(Content content, Observation observation) {
    if (observation.origin() != CountingOrigin.API
        || observation.removed()
        || !content.post().equals(observation.post())) {
      throw new IllegalArgumentException("a content and an observation that do not match");
    }
  }

  private void append(Observation observation) throws AppendFailedException {
    log.append(
        Topic.OBSERVATIONS, observation.post().text(), RecordCodec.OBSERVATIONS.write(observation));
    if (observation.observedAt().isAfter(newest)) {
      newest = observation.observedAt();
    }
  }

  @Override
  public void unreachable(PostKey post) throws AppendFailedException {
    Optional<KnownPost> found = known.get(post);
    if (found.isEmpty() || !post.source().equals(known.source())) {
      return;
    }
    Instant now = now();
    if (found.get().isProvenBy(now)) {
      // A clock that was set back must not make a removal that precedes the publication.
      Instant publishedAt = found.get().publishedAt();
      Instant at = now.isBefore(publishedAt) ? publishedAt : now;
      append(new Observation(post, CountingOrigin.API, publishedAt, at, true, Counts.unknown()));
    }
    known.change(post, p -> p.refused(now));
    told.add(post.postId());
  }

  @Override
  public void refused(@Nullable PostKey post, String code, String field)
      throws AppendFailedException {
    if (isLooking) {
      firstRefusedLook = firstRefusedLook == null ? code : firstRefusedLook;
    } else {
      firstRefusal = firstRefusal == null ? code : firstRefusal;
    }
    if (post != null) {
      // It is not gone: what cannot be read of it need not be asked for again.
      told.add(post.postId());
      if (isLooking) {
        Instant now = now();
        known.change(post, p -> p.looked(now));
      }
    }
    write(post, code, field);
  }

  @Override
  public void followersRefused(String code, String field) throws AppendFailedException {
    write(null, code, field);
  }

  private void write(@Nullable PostKey post, String code, String field)
      throws AppendFailedException {
    refused++;
    if (refusals.isNews(post, code, field, now())) {
      reject(post, code, field);
    }
  }

  private void reject(@Nullable PostKey post, String code, String field)
      throws AppendFailedException {
    Map<String, String> fields = new HashMap<>();
    fields.put("source", known.source().text());
    fields.put("field", field);
    fields.put("origin", CountingOrigin.API.wireName());
    if (post != null) {
      fields.put("post", post.text());
    }
    Rejection rejection =
        new Rejection(now(), Rejection.Stage.INGEST, code, RefusalTexts.of(code), fields);
    log.append(Topic.REJECTED, known.source().text(), RecordCodec.REJECTED.write(rejection));
  }

  @Override
  public void followers(long followers) {
    this.followers = followers;
  }

  private Instant now() {
    return Instant.ofEpochMilli(clock.millis());
  }

  /** The ids of the posts of which something was told. */
  Set<String> told() {
    return told;
  }

  /** How many posts were found. */
  long posts() {
    return posts.size();
  }

  long calls() {
    return calls;
  }

  long refused() {
    return refused;
  }

  /**
   * The code of the first post that the listing showed and that was refused; absent if none was.
   */
  @Nullable String firstRefusal() {
    return firstRefusal;
  }

  /** The same of the posts that were looked at. */
  @Nullable String firstRefusedLook() {
    return firstRefusedLook;
  }

  @Nullable Long followers() {
    return followers;
  }

  /** Now, or the newest observation's instant if that is later. */
  Instant end() {
    Instant now = now();
    return newest.isAfter(now) ? newest : now;
  }
}
