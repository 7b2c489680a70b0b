package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Rejection;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;

/** What waits for a post's content or for its source, in Flink's harness. */
final class WaitingOperatorTest {
  private static final TestingPosts POST = post("1", "2025-03-01T01:00:00Z");
  private static final String AT = "2025-03-01T02:00:30Z";
  private static final String JOINS = "Hội thi #DanVanKheo";
  private TestingLedger ledger;

  @BeforeEach
  void open() throws Exception {
    ledger = TestingLedger.open(TestingRegistry.small().version(7)).tick("2025-03-01T02:00:00Z");
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void waitsForTheContent() throws Exception {
    ledger.read(POST.counts(AT, 1, 1, 1), POST.counts("2025-03-01T02:00:40Z", 2, 2, 2));
    ledger.tick("2025-03-01T02:09:00Z");
    assertThat(ledger.posts()).isEmpty();
    ledger.read(POST.says(JOINS));
    assertThat(ledger.lastPost().campaigns()).containsExactly("dvk");
    assertThat(sum("all")).isEqualTo(tally(2, 2, 2));
  }

  @Test
  void countsWithoutTextAfterTenMinutesOfLogTime() throws Exception {
    ledger.read(POST.counts(AT, 1, 1, 1));
    ledger.tick("2025-03-01T02:10:00Z");
    assertThat(ledger.lastPost().text()).isNull();
    assertThat(ledger.lastPost().kind()).isEqualTo(ContentKind.OTHER);
    assertThat(sum("all")).isEqualTo(tally(1, 1, 1));
  }

  @Test
  void letsAnUnknownSourceWaitTenMinutesThenRefusesWithAllowListedFields() throws Exception {
    TestingPosts unknown = TestingPosts.of("facebook:555:1", "2025-03-01T01:00:00Z");
    ledger.read(unknown.says("Nguyễn Văn A"), unknown.counts(AT, 1, 1, 1));
    ledger.tick("2025-03-01T02:09:00Z");
    assertThat(ledger.rejections()).isEmpty();
    ledger.tick("2025-03-01T02:10:00Z");
    assertThat(ledger.rejections()).extracting(Rejection::reason).containsOnly("unknown-source");
    assertThat(ledger.rejections()).hasSize(2).noneMatch(r -> r.toString().contains("Nguyễn"));
    assertThat(ledger.rejections().get(1).fields())
        .containsEntry("post", "facebook:555:1")
        .containsEntry("source", "facebook:555")
        .containsEntry("observedAt", AT)
        .containsEntry("publishedAt", "2025-03-01T01:00:00Z")
        .containsEntry("origin", "template")
        .containsEntry("topic", "topic")
        .containsEntry("partition", "0")
        .containsKey("offset");
    assertThat(ledger.posts()).isEmpty();
  }

  @Test
  void countsWhatWaitedAtOnceWhenTheSourceComesIntoTheRegistry() throws Exception {
    TestingPosts late = TestingPosts.of("facebook:555:1", "2025-03-01T01:00:00Z");
    ledger.read(late.counts(AT, 1, 1, 1), late.says(JOINS));
    ledger.publish(TestingRegistry.small().source("facebook:555", "xa").version(8));
    assertThat(ledger.lastPost().campaigns()).containsExactly("dvk");
    ledger.tick("2025-03-01T02:30:00Z");
    assertThat(ledger.rejections()).isEmpty();
  }

  @Test
  void countsWhatWaitedWhenTheSourceCameWhileTheJobWasDown() throws Exception {
    TestingPosts late = TestingPosts.of("facebook:555:1", "2025-03-01T01:00:00Z");
    ledger.read(late.says(JOINS), late.counts(AT, 1, 1, 1));
    RegistryVersion meanwhile = TestingRegistry.small().source("facebook:555", "xa").version(8);
    ledger = ledger.restarted(meanwhile).publish(meanwhile);
    assertThat(ledger.lastPost().campaigns()).containsExactly("dvk");
  }

  @Test
  void startsTheWaitWithTheFirstTick() throws Exception {
    try (TestingLedger fresh = TestingLedger.withoutRegistry()) {
      fresh.read(POST.counts(AT, 1, 1, 1)).tick("2025-03-01T02:00:00Z");
      assertThat(fresh.rejections()).isEmpty();
      fresh.tick("2025-03-01T02:09:00Z");
      assertThat(fresh.rejections()).isEmpty();
      fresh.tick("2025-03-01T02:10:00Z");
      assertThat(fresh.rejections()).hasSize(1);
    }
  }

  @Test
  void keepsWaitingOverARestart() throws Exception {
    ledger.read(POST.counts(AT, 1, 1, 1));
    ledger = ledger.restarted(TestingRegistry.small().version(7));
    ledger.read(POST.counts("2025-03-01T02:01:00Z", 2, 1, 1));
    assertThat(ledger.posts()).isEmpty();
    ledger.tick("2025-03-01T02:10:00Z");
    assertThat(sum("all")).isEqualTo(tally(2, 1, 1));
    assertThat(ledger.gains()).hasSize(2);
  }

  @Test
  void doesNotWaitForTheTextOfAContentThatHasNone() throws Exception {
    ledger.read(POST.says(null), POST.counts(AT, 1, 1, 1));
    assertThat(ledger.lastPost().kind()).isEqualTo(ContentKind.PHOTO);
    ledger.read(POST.says(JOINS, Instant.parse(AT)));
    assertThat(ledger.lastPost().campaigns()).containsExactly("dvk");
  }

  private Tally sum(String scope) {
    return Objects.requireNonNull(ledger.sums().get(scope));
  }

  private static Tally tally(long shares, long comments, long reactions) {
    return new Tally(new long[] {shares, comments, reactions});
  }
}
