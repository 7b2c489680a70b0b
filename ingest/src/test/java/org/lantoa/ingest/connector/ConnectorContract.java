package org.lantoa.ingest.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lantoa.ingest.http.HttpLimits;
import org.lantoa.ingest.testing.Eventually;
import org.lantoa.model.PostKey;
import org.lantoa.model.SourceKey;
import org.lantoa.model.topic.Content;
import org.lantoa.model.topic.PollOutcome;

/** What holds for every connector, whatever the platform does. */
@Timeout(120)
public abstract class ConnectorContract extends ConnectorStage {
  /** A contract tried on one platform. */
  protected ConnectorContract(StandIn platform) {
    super(platform);
  }

  @Test
  void knowsItsSource() {
    Connector connector = open(0);
    assertThat(connector.platform()).isEqualTo(source().platform());
    assertThat(connector.canRead(source())).isTrue();
    SourceKey other = new SourceKey(source().platform(), source().sourceId() + "1");
    assertThat(connector.canRead(other)).isFalse();
    assertThat(connector.toString()).doesNotContain("Canary");
  }

  @Test
  void listsToTheEndThroughPages() throws Exception {
    List<Shown> all = show(2 * platform.pageSize() + 1);
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertFound(findings, all);
    assertThat(findings.refusals()).isEmpty();
    assertThat(findings.calls()).isEqualTo(cost());
    for (Shown post : all) {
      Content content = Objects.requireNonNull(findings.contents().get(key(post)));
      assertThat(content.text()).isEqualTo(text(post));
      assertThat(content.publishedAt()).isEqualTo(post.publishedAt());
      assertThat(content.readAt()).isEqualTo(NOW);
      assertThat(content.permalink()).startsWith("https://www.").contains(post.id());
    }
  }

  @Test
  void findsNothingWhereNothingIsShown() throws Exception {
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertThat(findings.observations()).isEmpty();
    assertThat(findings.calls()).isEqualTo(cost()).isPositive();
  }

  @Test
  void keepsWhatIsLeftOutAsThePlatformMeansIt() throws Exception {
    Shown post = show(1).get(0).with(Shown.Flaw.COUNTS_ABSENT);
    show(List.of(post));
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertThat(findings.observations()).containsExactly(observation(post, countsLeft(post)));
  }

  @Test
  void refusesAPostOfAnotherShapeByItsFieldAndKeepsTheOthers() throws Exception {
    List<Shown> all = new ArrayList<>(show(4));
    Shown damaged = all.remove(1).with(Shown.Flaw.COUNT_OF_WRONG_TYPE);
    show(List.of(all.get(0), damaged, all.get(1), all.get(2)));
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertFound(findings, all);
    assertThat(findings.refusals())
        .containsExactly(
            new TestingFindings.Refusal(key(damaged), "wrong-type", platform.damagedField()));
  }

  @Test
  void refusesPostsOfAnotherSource() throws Exception {
    List<Shown> all = new ArrayList<>(show(3));
    Shown foreign = all.remove(0).with(Shown.Flaw.OF_ANOTHER_SOURCE);
    show(List.of(foreign, all.get(0), all.get(1)));
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(0), findings)).isNull();
    assertFound(findings, all);
    assertThat(findings.refusals()).hasSize(1);
    assertThat(findings.refusals().get(0).code()).isEqualTo("foreign-source");
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void losesAndInventsNothingWhateverIsAnswered(Fault fault) throws Exception {
    List<Shown> all = show(platform.pageSize() + 1);
    list(open(0), new TestingFindings());
    int calls = (int) server().asked().stream().filter(platform::isEssential).count();
    try (StandInServer elsewhere = new StandInServer(asked -> Answer.json("{}"))) {
      // Slow ones once: they cost seconds.
      for (int at : fault.isSlow() ? new int[] {calls} : new int[] {1, calls}) {
        Connector connector = open(0);
        TestingFindings findings = new TestingFindings();
        server().follow(from(at, asked -> fault.answer(answer(asked), elsewhere.address())));
        int before = cost();
        SourceException failure = list(connector, findings);
        assertThat(outcome(failure)).as("%s at %s", fault, at).isEqualTo(fault.outcome());
        assertThat(findings.calls()).isEqualTo(cost() - before);
        assertThat(sorted(all.stream().map(post -> observation(post, counts(post))).toList()))
            .containsAll(findings.observations());
        // The field of another shape may be told, but no post is refused for it.
        assertThat(findings.refusals()).allMatch(refusal -> refusal.post() == null);
        assertThat(findings.unreachable()).isEmpty();
        server().follow(this::good);
        TestingFindings again = new TestingFindings();
        assertThat(list(connector, again)).isNull();
        assertFound(again, all);
      }
      assertThat(elsewhere.asked()).isEmpty();
    }
  }

  @Test
  void outlivesAFailureThatPasses() throws Exception {
    List<Shown> all = show(platform.pageSize() + 1);
    AtomicInteger count = new AtomicInteger();
    server()
        .follow(
            asked ->
                switch (count.incrementAndGet()) {
                  case 1 -> Answer.of(503, "text/html", PERSON);
                  case 2 -> Answer.hangUp();
                  default -> good(asked);
                });
    TestingFindings findings = new TestingFindings();
    assertThat(list(open(2), findings)).isNull();
    assertFound(findings, all);
    assertThat(findings.calls()).isEqualTo(cost());
  }

  @Test
  void makesNoCallWhileThrottled() throws Exception {
    List<Shown> all = show(platform.pageSize() + 1);
    Connector connector = open(3);
    server().follow(from(2, asked -> platform.throttling()));
    SourceException held = Objects.requireNonNull(list(connector, new TestingFindings()));
    assertThat(held.outcome()).isEqualTo(PollOutcome.THROTTLED);
    Instant until = Objects.requireNonNull(held.until());
    assertThat(until).isAfter(NOW).isBefore(NOW.plus(Duration.ofDays(2)));
    int asked = server().asked().size();
    server().follow(this::good);
    for (Instant now : List.of(NOW, NOW.plusSeconds(1), until.minusMillis(1))) {
      clock.set(now);
      TestingFindings findings = new TestingFindings();
      SourceException still = Objects.requireNonNull(list(connector, findings));
      assertThat(still.outcome()).isEqualTo(PollOutcome.THROTTLED);
      assertThat(still.until()).isEqualTo(until);
      assertThat(findings.calls()).isZero();
      if (connector.canLook()) {
        assertThat(outcome(look(connector, all.subList(0, 1), findings)))
            .isEqualTo(PollOutcome.THROTTLED);
      }
    }
    assertThat(server().asked()).hasSize(asked);
    clock.set(until);
    TestingFindings after = new TestingFindings();
    assertThat(list(connector, after)).isNull();
    assertThat(after.observations()).hasSameSizeAs(all);
  }

  @Test
  void tellsWhatIsShownAndWhatIsNotWhenItLooks() throws Exception {
    List<Shown> all = show(5);
    Connector connector = open(0);
    assumeTrue(connector.canLook());
    show(all.subList(1, 4));
    TestingFindings findings = new TestingFindings();
    assertThat(look(connector, all, findings)).isNull();
    assertFound(findings, all.subList(1, 4));
    assertThat(findings.unreachable()).containsExactlyInAnyOrder(key(all.get(0)), key(all.get(4)));
    assertThat(findings.calls()).isEqualTo(cost());
  }

  @Test
  void looksAtNoPostsOfAnotherSource() throws Exception {
    Connector connector = open(0);
    assumeTrue(connector.canLook());
    PostKey foreign =
        new PostKey(source().platform(), source().sourceId() + "1", platform.postId(1));
    assertThatThrownBy(() -> connector.look(source(), List.of(foreign), new TestingFindings()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(server().asked()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"DRIP", "SILENCE"},
      mode = EnumSource.Mode.EXCLUDE)
  void takesNoPostForUnreachableBecauseOfAFault(Fault fault) throws Exception {
    List<Shown> all = show(3);
    Connector connector = open(0);
    assumeTrue(connector.canLook());
    server().follow(asked -> fault.answer(answer(asked), server().address()));
    for (List<Shown> some : List.of(all, all.subList(0, 1))) {
      TestingFindings findings = new TestingFindings();
      PollOutcome outcome = outcome(look(connector, some, findings));
      if (outcome == PollOutcome.COMPLETE) {
        // One that looks past what it cannot read tells so of each post.
        assertThat(findings.refusals()).hasSize(some.size());
      } else {
        assertThat(outcome).isEqualTo(fault.outcome());
      }
      assertThat(findings.unreachable()).isEmpty();
      assertThat(findings.observations()).isEmpty();
    }
  }

  @Test
  void endsSoonWhenInterrupted() throws Exception {
    assertThat(endOf((connector, thread) -> thread.interrupt()))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void endsSoonWhenClosedAndIsOfNoUseAfterwards() throws Exception {
    show(1);
    assertThat(endOf((connector, thread) -> connector.close())).isInstanceOf(SourceException.class);
    Connector closed = open(0);
    closed.close();
    int asked = server().asked().size();
    assertThat(list(closed, new TestingFindings())).isNotNull();
    assertThat(server().asked()).hasSize(asked);
  }

  private interface End {
    void bring(Connector connector, Thread thread);
  }

  private @Nullable Throwable endOf(End end) throws Exception {
    server().follow(asked -> Answer.silence());
    Duration patience = Duration.ofMinutes(2);
    Connector connector = open(0, new HttpLimits(patience, patience, patience, 1 << 20, 200));
    CompletableFuture<@Nullable Throwable> ended = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                connector.list(source(), new TestingFindings());
                ended.complete(null);
              } catch (Exception failure) {
                ended.complete(failure);
              }
            });
    thread.start();
    Eventually.holds(() -> assertThat(server().asked()).isNotEmpty());
    end.bring(connector, thread);
    return ended.get(30, TimeUnit.SECONDS);
  }
}
