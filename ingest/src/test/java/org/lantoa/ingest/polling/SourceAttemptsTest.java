package org.lantoa.ingest.polling;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lantoa.ingest.connector.SourceException;
import org.lantoa.ingest.outbox.Outbox;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.ingest.testing.TestingClock;
import org.lantoa.ingest.testing.TestingRecordLog;
import org.lantoa.model.ContentKind;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.Observation;
import org.lantoa.model.topic.Poll;
import org.lantoa.model.topic.PollOutcome;
import org.lantoa.model.topic.RecordCodec;
import org.lantoa.model.topic.Rejection;
import org.lantoa.model.topic.Topic;

/** What one attempt after another writes. */
final class SourceAttemptsTest {
  private static final SourceKey SOURCE = SourceKey.parse("facebook:100");
  private static final PostKey ONE = PostKey.parse("facebook:100:1");
  private static final PostKey TWO = PostKey.parse("facebook:100:2");
  private static final Instant PUBLISHED = Instant.parse("2026-01-30T01:00:00Z");
  private static final Instant START = Instant.parse("2026-01-31T02:00:00Z");

  @TempDir private Path folder;
  private final TestingClock clock = new TestingClock(START);
  private final TestingRecordLog kafka = new TestingRecordLog();
  private final ScriptedConnector connector = new ScriptedConnector();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Outbox outbox;
  private SourceAttempts attempts;
  private int polls;

  @BeforeEach
  void open() throws IOException {
    outbox = Outbox.open(folder.resolve("outbox"), 64L << 20, kafka, clock, meters);
    attempts = begin("run-1", 200);
  }

  @AfterEach
  void close() {
    outbox.close();
  }

  @Test
  void recordsACompleteReadingBehindWhatItCovers() throws Exception {
    connector.listing =
        findings -> {
          findings.followers(15_230);
          findings.post(content(ONE, "bài một"), observation(ONE, 1, 2, 3));
          findings.called();
          findings.post(content(TWO, null), observation(TWO, 4, 5, 6));
        };

    Poll poll = read();

    assertThat(poll)
        .isEqualTo(new Poll(SOURCE, START, PollOutcome.COMPLETE, null, null, 2, 2, 15_230L));
    assertThat(kafka.records())
        .extracting(TestingRecordLog.Appended::topic)
        .containsExactly(
            Topic.CONTENTS, Topic.OBSERVATIONS, Topic.CONTENTS, Topic.OBSERVATIONS, Topic.POLLS);
    assertThat(kafka.records())
        .extracting(TestingRecordLog.Appended::key)
        .containsExactly(
            ONE.text(), ONE.text(), TWO.text() + "|untexted", TWO.text(), SOURCE.text());
    assertThat(counter("lantoa.polls", "complete")).isEqualTo(1);
  }

  @Test
  void datesThePollNotBeforeItsObservations() throws Exception {
    Instant ahead = START.plus(Duration.ofMinutes(2));
    connector.listing = findings -> findings.post(content(ONE, "a"), observation(ONE, ahead));
    assertThat(read().at()).isEqualTo(ahead);
  }

  @Test
  void writesContentsOnceUnlessTheyChangeButEveryObservation() throws Exception {
    connector.listing = findings -> findings.post(content(ONE, "a"), observation(ONE, 1, 1, 1));
    read();
    clock.move(Duration.ofMinutes(15));
    read();
    connector.listing = findings -> findings.post(content(ONE, "b"), observation(ONE, 1, 1, 1));
    clock.move(Duration.ofMinutes(15));
    read();
    assertThat(texts()).containsExactly("a", "b");
    assertThat(observations()).hasSize(3);

    attempts = begin("run-2", 200);
    clock.move(Duration.ofMinutes(15));
    read();
    read();
    assertThat(texts()).as("once more after a restart").containsExactly("a", "b", "b");
  }

  @Test
  void tellsEveryWayInWhichAReadingCanFail() throws Exception {
    Instant until = Instant.parse("2026-01-31T03:00:00.000000001Z");
    connector.listing =
        findings -> {
          throw SourceException.throttled("page-limit", until);
        };
    Poll throttled = read();
    assertThat(throttled.outcome()).isEqualTo(PollOutcome.THROTTLED);
    assertThat(throttled.until()).isEqualTo(Instant.parse("2026-01-31T03:00:00.001Z"));
    assertThat(throttled.detail()).isEqualTo("page-limit");
    for (PollOutcome outcome :
        List.of(
            PollOutcome.TOKEN_INVALID,
            PollOutcome.PERMISSION_MISSING,
            PollOutcome.UNAVAILABLE,
            PollOutcome.UNREADABLE)) {
      connector.listing =
          findings -> {
            throw SourceException.of(outcome, "some-code");
          };
      Poll poll = read();
      assertThat(poll.outcome()).isEqualTo(outcome);
      assertThat(poll.detail()).isEqualTo("some-code");
      assertThat(poll.posts()).isZero();
      assertThat(poll.calls()).isEqualTo(1);
      assertThat(poll.followers()).isNull();
    }
  }

  @Test
  void isPartialWhenItBreaksOffAfterSomethingWasFound() throws Exception {
    connector.listing =
        findings -> {
          findings.post(content(ONE, "a"), observation(ONE, 1, 1, 1));
          throw SourceException.of(PollOutcome.UNAVAILABLE, "timeout");
        };
    Attempt attempt = attempts.read(connector, SOURCE);
    assertThat(attempt.poll().outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(attempt.poll().detail()).isEqualTo("timeout");
    assertThat(attempt.poll().posts()).isEqualTo(1);
    assertThat(attempt.ending()).isEqualTo(PollOutcome.UNAVAILABLE);
    polls++;
    drained();
    assertThat(observations()).hasSize(1);
  }

  @Test
  void isPartialWhenAPostIsRefusedAndKeepsItsReasonWithoutForeignBytes() throws Exception {
    connector.listing =
        findings -> {
          findings.post(content(ONE, "a"), observation(ONE, 1, 1, 1));
          findings.refused(TWO, "wrong-type", "comments.summary.total_count");
          findings.refused(null, "no-id", "id");
        };
    Poll poll = read();
    assertThat(poll.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(poll.detail()).isEqualTo("wrong-type");
    assertThat(poll.posts()).isEqualTo(1);
    List<Rejection> rejections = rejections();
    assertThat(rejections).hasSize(2);
    assertThat(rejections.get(0).reason()).isEqualTo("wrong-type");
    assertThat(rejections.get(0).stage()).isEqualTo(Rejection.Stage.INGEST);
    assertThat(rejections.get(0).message()).contains("not counted").contains("report");
    assertThat(rejections.get(0).fields())
        .containsEntry("post", TWO.text())
        .containsEntry("field", "comments.summary.total_count");
    assertThat(rejections.get(1).fields()).doesNotContainKey("post");
    assertThat(meters.get("lantoa.posts.refused").counter().count()).isEqualTo(2);
  }

  @Test
  void writesARefusalOnceADayHoweverOftenItIsMetButCountsItEachTime() throws Exception {
    connector.listing =
        findings -> {
          findings.refused(ONE, "wrong-type", "shares");
          findings.refused(TWO, "wrong-type", "shares");
        };
    read();
    clock.move(Duration.ofMinutes(15));
    assertThat(read().outcome()).isEqualTo(PollOutcome.PARTIAL);
    connector.listing =
        findings -> {
          throw SourceException.of(PollOutcome.UNAVAILABLE, "timeout");
        };
    read();
    connector.listing =
        findings -> {
          findings.refused(ONE, "wrong-type", "shares");
          findings.refused(TWO, "missing", "shares");
        };
    read();
    assertThat(rejections())
        .extracting(r -> r.fields().get("post") + ' ' + r.reason())
        .containsExactly(ONE + " wrong-type", TWO + " wrong-type", TWO + " missing");
    clock.move(Duration.ofHours(24));
    read();
    assertThat(rejections()).hasSize(5);
    assertThat(meters.get("lantoa.posts.refused").counter().count()).isEqualTo(8);
  }

  @Test
  void refusesPostsOfOthersWithoutTheirKeyAndObservationsFromTheFuture() throws Exception {
    PostKey foreign = PostKey.parse("facebook:777777:1");
    connector.listing =
        findings -> {
          findings.post(content(foreign, "khác"), observation(foreign, 9, 9, 9));
          findings.post(content(ONE, "a"), observation(ONE, START.plus(Duration.ofMinutes(6))));
        };
    Poll poll = read();
    assertThat(poll.outcome()).isEqualTo(PollOutcome.PARTIAL);
    assertThat(poll.detail()).isEqualTo("foreign-source");
    assertThat(poll.posts()).isZero();
    assertThat(rejections())
        .extracting(Rejection::reason)
        .containsExactly("foreign-source", "observed-in-future");
    assertThat(kafka.records().toString()).doesNotContain("777777").doesNotContain("khác");
    assertThat(observations()).isEmpty();
  }

  @Test
  void survivesAFaultOfAConnectorAndTellsNoneOfItsWords() throws Exception {
    connector.listing =
        findings -> {
          throw new IllegalStateException("{\"from\":{\"name\":\"CANARY\"}}");
        };
    Poll poll = read();
    assertThat(poll.outcome()).isEqualTo(PollOutcome.UNREADABLE);
    assertThat(poll.detail()).isEqualTo("internal-error");
    assertThat(kafka.records().toString()).doesNotContain("CANARY");
  }

  @Test
  void stopsAtAnInterruptWithItsRecord() throws Exception {
    connector.listing = findings -> findings.post(content(ONE, "a"), observation(ONE, 1, 1, 1));
    read();
    connector.listing =
        findings -> {
          throw new InterruptedException();
        };
    Poll poll = attempts.read(connector, SOURCE).poll();
    assertThat(Thread.interrupted()).isTrue();
    polls++;
    drained();
    assertThat(poll.outcome()).isEqualTo(PollOutcome.UNAVAILABLE);
    assertThat(poll.detail()).isEqualTo("stopped");
    assertThat(knownFile()).content().contains("\n1 ");
  }

  @Test
  void recordsARemovalAfterTwoRefusalsADayApart() throws Exception {
    found(ONE, TWO);
    List<List<PostKey>> looks = new ArrayList<>();
    connector.look =
        (posts, findings) -> {
          looks.add(posts);
          for (PostKey post : posts) {
            findings.unreachable(post);
          }
        };
    listOnly(ONE);
    clock.move(Duration.ofMinutes(15));
    assertThat(read().outcome()).isEqualTo(PollOutcome.COMPLETE);
    assertThat(looks).containsExactly(List.of(TWO));
    clock.move(Duration.ofHours(23));
    read();
    assertThat(looks).as("not again before a day").hasSize(1);
    assertThat(removals()).isEmpty();

    clock.move(Duration.ofHours(1));
    // Also after a restart: the first refusal is remembered.
    attempts = begin("run-2", 200);
    read();
    assertThat(looks).hasSize(2);
    assertThat(removals())
        .containsExactly(
            new Observation(
                TWO, CountingOrigin.API, PUBLISHED, clock.instant(), true, Counts.unknown()));

    clock.move(Duration.ofDays(6));
    read();
    assertThat(looks).as("a removed post is looked at once a week").hasSize(2);
    clock.move(Duration.ofDays(1));
    read();
    assertThat(looks).hasSize(3);
    assertThat(removals()).hasSize(1);
  }

  @Test
  void forgetsARefusalWhenThePostIsShownInBetween() throws Exception {
    found(ONE, TWO);
    connector.look = (posts, findings) -> findings.unreachable(TWO);
    listOnly(ONE);
    read();
    found(ONE, TWO);
    listOnly(ONE);
    clock.move(Duration.ofHours(25));
    read();
    assertThat(removals()).isEmpty();
    clock.move(Duration.ofHours(25));
    read();
    assertThat(removals()).hasSize(1);
  }

  @Test
  void countsWhatALookShowsAndTakesAPostBackThatReappears() throws Exception {
    found(ONE, TWO);
    listOnly(ONE);
    connector.look = (posts, findings) -> findings.unreachable(TWO);
    read();
    clock.move(Duration.ofHours(24));
    read();
    assertThat(removals()).hasSize(1);
    connector.look =
        (posts, findings) -> findings.post(content(TWO, "hai"), observation(TWO, 7, 7, 7));
    clock.move(Duration.ofDays(7));
    Poll poll = read();
    assertThat(poll.posts()).isEqualTo(2);
    assertThat(poll.calls()).isEqualTo(2);
    Observation last = observations().get(observations().size() - 1);
    assertThat(last.post()).isEqualTo(TWO);
    assertThat(last.counts()).isEqualTo(Counts.of(7, 7, 7));
    connector.look = (posts, findings) -> findings.unreachable(TWO);
    clock.move(Duration.ofHours(24));
    read();
    assertThat(removals()).as("one refusal proves nothing, also the second time").hasSize(1);
  }

  @Test
  void looksAtSomePostsPerAttemptTheLongestUnseenFirst() throws Exception {
    attempts = begin("run-1", 2);
    PostKey three = PostKey.parse("facebook:100:3");
    found(ONE, TWO, three);
    listOnly();
    List<List<PostKey>> looks = new ArrayList<>();
    connector.look = (posts, findings) -> looks.add(posts);
    read();
    clock.move(Duration.ofMinutes(15));
    read();
    clock.move(Duration.ofHours(24));
    read();
    assertThat(looks).containsExactly(List.of(ONE, TWO), List.of(three), List.of(ONE, TWO));
  }

  @Test
  void looksAtNothingWhereAConnectorCannotOrAListingBrokeOff() throws Exception {
    found(ONE, TWO);
    connector.look =
        (posts, findings) -> {
          throw new AssertionError("looked");
        };
    connector.listing =
        findings -> {
          throw SourceException.of(PollOutcome.UNAVAILABLE, "timeout");
        };
    read();
    connector.canLook = false;
    listOnly(ONE);
    assertThat(read().outcome()).isEqualTo(PollOutcome.COMPLETE);
  }

  @Test
  void aFailedLookLeavesTheListingComplete() throws Exception {
    found(ONE, TWO);
    listOnly(ONE);
    Instant until = START.plus(Duration.ofHours(1));
    connector.look =
        (posts, findings) -> {
          throw SourceException.throttled("app-limit", until);
        };
    Attempt attempt = attempts.read(connector, SOURCE);
    assertThat(attempt.poll().outcome()).isEqualTo(PollOutcome.COMPLETE);
    assertThat(attempt.poll().detail()).isEqualTo("looks-throttled");
    assertThat(attempt.ending()).isEqualTo(PollOutcome.THROTTLED);
    assertThat(attempt.forbiddenUntil()).isEqualTo(until);
  }

  @Test
  void aPostThatCannotBeReadIsAskedForOnceADayAndLeavesTheListingComplete() throws Exception {
    found(ONE, TWO);
    listOnly(ONE);
    List<List<PostKey>> looks = new ArrayList<>();
    connector.look =
        (posts, findings) -> {
          looks.add(posts);
          findings.refused(TWO, "wrong-type", "shares");
        };
    Poll poll = read();
    assertThat(poll.outcome()).isEqualTo(PollOutcome.COMPLETE);
    assertThat(poll.detail()).isEqualTo("looks-wrong-type");
    clock.move(Duration.ofMinutes(15));
    assertThat(read().detail()).isNull();
    assertThat(looks).containsExactly(List.of(TWO));
    clock.move(Duration.ofHours(24));
    read();
    assertThat(looks).hasSize(2);
    assertThat(rejections())
        .extracting(Rejection::reason)
        .containsExactly("wrong-type", "wrong-type");
  }

  @Test
  void looksBehindThePostAtWhichTheLastLookBrokeOff() throws Exception {
    PostKey three = PostKey.parse("facebook:100:3");
    found(ONE, TWO, three);
    listOnly();
    List<List<PostKey>> looks = new ArrayList<>();
    connector.look =
        (posts, findings) -> {
          looks.add(posts);
          for (PostKey post : posts) {
            if (post.equals(TWO)) {
              throw SourceException.of(PollOutcome.PERMISSION_MISSING, "page-not-visible");
            }
            findings.unreachable(post);
          }
        };
    Attempt attempt = attempts.read(connector, SOURCE);
    polls++;
    assertThat(attempt.ending()).as("what the schedule goes by").isEqualTo(PollOutcome.COMPLETE);
    assertThat(attempt.poll().outcome()).isEqualTo(PollOutcome.COMPLETE);
    assertThat(attempt.poll().detail()).isEqualTo("looks-permission-missing");
    clock.move(Duration.ofMinutes(15));
    assertThat(read().detail()).isNull();
    clock.move(Duration.ofMinutes(15));
    read();
    assertThat(looks).containsExactly(List.of(ONE, TWO, three), List.of(three));
  }

  @Test
  void aLookThatWasNotAllowedDatesNothing() throws Exception {
    found(ONE, TWO);
    listOnly();
    List<List<PostKey>> looks = new ArrayList<>();
    for (SourceException notAllowed :
        List.of(
            SourceException.throttled("app-limit", null),
            SourceException.of(PollOutcome.TOKEN_INVALID, "token-expired"))) {
      connector.look =
          (posts, findings) -> {
            looks.add(posts);
            throw notAllowed;
          };
      Attempt attempt = attempts.read(connector, SOURCE);
      polls++;
      assertThat(attempt.ending()).isEqualTo(notAllowed.outcome());
      clock.move(Duration.ofMinutes(15));
    }
    assertThat(looks).containsExactly(List.of(ONE, TWO), List.of(ONE, TWO));
  }

  @Test
  void followersThatCannotBeReadAreToldOfAndSpoilNothing() throws Exception {
    connector.listing =
        findings -> {
          findings.post(content(ONE, "a"), observation(ONE, 1, 1, 1));
          findings.followersRefused("wrong-type", "followers_count");
        };
    Poll poll = read();
    assertThat(poll.outcome()).isEqualTo(PollOutcome.COMPLETE);
    assertThat(poll.detail()).isNull();
    assertThat(poll.followers()).isNull();
    assertThat(rejections().get(0).fields()).containsEntry("field", "followers_count");
    assertThat(meters.get("lantoa.posts.refused").counter().count()).isEqualTo(1);
  }

  @Test
  void anAnswerOfAnotherShapeAloneIsNoPartialReading() throws Exception {
    connector.listing =
        findings -> {
          findings.refused(null, "missing", "items");
          throw SourceException.of(PollOutcome.UNREADABLE, "missing");
        };
    assertThat(read().outcome()).isEqualTo(PollOutcome.UNREADABLE);
    assertThat(rejections().get(0).fields()).containsEntry("field", "items");
  }

  @Test
  void beginsAnewWithADamagedMemory() throws Exception {
    found(ONE, TWO);
    Files.writeString(knownFile(), "half of a fi", StandardCharsets.UTF_8);
    listOnly(ONE);
    connector.look =
        (posts, findings) -> {
          throw new AssertionError("looked");
        };
    assertThat(read().outcome()).isEqualTo(PollOutcome.COMPLETE);
    assertThat(knownFile()).content().startsWith("lantoa-known-posts 1 ").contains("\n1 ");
  }

  @Test
  void aBufferThatCannotBeWrittenFailsTheReadingAndNothingIsHalfKept() throws Exception {
    Path place = folder.resolve("outbox");
    Files.delete(place);
    Files.writeString(place, "a file where the folder was");
    connector.listing = findings -> findings.post(content(ONE, "a"), observation(ONE, 1, 1, 1));
    Attempt failed = attempts.read(connector, SOURCE);
    assertThat(failed.poll().outcome()).isEqualTo(PollOutcome.UNAVAILABLE);
    assertThat(failed.poll().detail()).isEqualTo("buffer-unwritable");
    assertThat(failed.poll().posts()).isZero();
    assertThat(knownFile()).doesNotExist();
    assertThat(outbox.problem().orElse("")).contains("make room on this disk");

    int listings = connector.listings.get();
    assertThat(attempts.read(connector, SOURCE).ending()).isEqualTo(PollOutcome.UNAVAILABLE);
    assertThat(connector.listings)
        .as("no call is spent while nothing can be kept")
        .hasValue(listings);

    Files.delete(place);
    Files.createDirectories(place);
    polls++;
    Poll good = read();
    assertThat(polls()).containsExactly(failed.poll(), good);
    assertThat(texts()).containsExactly("a");
    assertThat(outbox.problem()).isEmpty();
  }

  private SourceAttempts begin(String run, int looks) {
    return new SourceAttempts(
        outbox,
        new KnownPostsFolder(folder.resolve("known"), run),
        looks,
        clock,
        new PollMeters(meters));
  }

  private Path knownFile() {
    return folder.resolve("known").resolve("facebook-100.known");
  }

  private void found(PostKey... posts) throws Exception {
    listOnly(posts);
    read();
  }

  private void listOnly(PostKey... posts) {
    connector.listing =
        findings -> {
          for (PostKey post : posts) {
            findings.post(content(post, "bài " + post.postId()), observation(post, 1, 1, 1));
          }
        };
  }

  /** One attempt whose records have arrived. */
  private Poll read() throws Exception {
    Poll poll = attempts.read(connector, SOURCE).poll();
    polls++;
    drained();
    return poll;
  }

  private void drained() throws Exception {
    Eventually.holds(() -> assertThat(kafka.records(Topic.POLLS)).hasSize(polls));
  }

  private Content content(PostKey post, @Nullable String text) {
    return new Content(post, ContentKind.STATUS, text, null, PUBLISHED, clock.instant());
  }

  private Observation observation(PostKey post, long shares, long comments, long reactions) {
    Counts counts = Counts.of(shares, comments, reactions);
    return new Observation(post, CountingOrigin.API, PUBLISHED, clock.instant(), false, counts);
  }

  private static Observation observation(PostKey post, Instant observedAt) {
    return new Observation(
        post, CountingOrigin.API, PUBLISHED, observedAt, false, Counts.of(1, 1, 1));
  }

  private List<Observation> removals() throws Exception {
    return observations().stream().filter(Observation::removed).toList();
  }

  private List<Observation> observations() throws Exception {
    List<Observation> all = new ArrayList<>();
    for (TestingRecordLog.Appended record : kafka.records(Topic.OBSERVATIONS)) {
      all.add((Observation) RecordCodec.OBSERVATIONS.read(json(record)));
    }
    return all;
  }

  private List<String> texts() throws Exception {
    List<String> all = new ArrayList<>();
    for (TestingRecordLog.Appended record : kafka.records(Topic.CONTENTS)) {
      all.add(String.valueOf(((Content) RecordCodec.CONTENTS.read(json(record))).text()));
    }
    return all;
  }

  private List<Poll> polls() throws Exception {
    List<Poll> all = new ArrayList<>();
    for (TestingRecordLog.Appended record : kafka.records(Topic.POLLS)) {
      all.add((Poll) RecordCodec.POLLS.read(json(record)));
    }
    return all;
  }

  private List<Rejection> rejections() throws Exception {
    List<Rejection> all = new ArrayList<>();
    for (TestingRecordLog.Appended record : kafka.records(Topic.REJECTED)) {
      all.add(RecordCodec.REJECTED.read(json(record)));
    }
    return all;
  }

  private static byte[] json(TestingRecordLog.Appended record) {
    return record.json().getBytes(StandardCharsets.UTF_8);
  }

  private double counter(String name, String outcome) {
    return meters.get(name).tag("outcome", outcome).counter().count();
  }
}
