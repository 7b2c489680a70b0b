package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.topic.Rejection;
import org.lantoa.stream.refusals.ToldRefusals;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;

/** A ledger beside another one, which has told what it refused until 02:30, in Flink's harness. */
final class ToldRefusalsOperatorTest {
  private static final String PUBLISHED = "2025-03-01T01:00:00Z";
  private static final String AT = "2025-03-01T01:30:00Z";
  private static final TestingPosts DRAFT = TestingPosts.of("facebook:900:1", PUBLISHED);
  private static final TestingPosts UNKNOWN = TestingPosts.of("facebook:555:1", PUBLISHED);
  private static final TestingPosts GONE = TestingPosts.of("facebook:200:1", PUBLISHED);
  private TestingLedger ledger;

  @BeforeEach
  void open() throws Exception {
    ToldRefusals told = ToldRefusals.before(Instant.parse("2025-03-01T02:30:00Z"));
    told.mayHaveCountedBy(TestingRegistry.small().source("facebook:200", "xa").build());
    ledger = TestingLedger.beside(TestingRegistry.small().version(7), told);
  }

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void tellsAgainNothingThatTheOtherToldAndAllThatCameLater() throws Exception {
    ledger.read(DRAFT.counts(AT, 1, 1, 1)).tick("2025-03-01T02:00:00Z");
    ledger.read(DRAFT.counts(AT, 2, 1, 1), UNKNOWN.counts(AT, 1, 1, 1), UNKNOWN.says("x"));
    ledger.tick("2025-03-01T02:29:00Z").read(DRAFT.says("x"), DRAFT.counts(AT, 3, 1, 1));
    assertThat(ledger.rejections()).isEmpty();
    ledger.tick("2025-03-01T02:30:00Z").read(DRAFT.counts(AT, 4, 1, 1));
    assertThat(ledger.rejections()).extracting(Rejection::reason).containsExactly("draft-source");
    assertThat(ledger.posts()).isEmpty();
  }

  @Test
  void goesByWhenTheRecordCameAndNotByWhenItsWaitEnded() throws Exception {
    ledger.tick("2025-03-01T02:29:00Z").read(UNKNOWN.counts(AT, 1, 1, 1));
    ledger.tick("2025-03-01T02:30:00Z").read(UNKNOWN.says("x"));
    ledger.tick("2025-03-01T02:50:00Z");
    assertThat(ledger.rejections()).hasSize(1);
    assertThat(ledger.rejections().get(0).fields()).containsEntry("offset", "1");
  }

  @Test
  void tellsOfARecordThatTheOtherMayHaveCounted() throws Exception {
    ledger.tick("2025-03-01T02:00:00Z").read(GONE.counts(AT, 1, 1, 1), GONE.says("x"));
    ledger.tick("2025-03-01T02:10:00Z");
    assertThat(ledger.rejections()).extracting(Rejection::reason).containsOnly("unknown-source");
    assertThat(ledger.rejections()).hasSize(2);
  }

  @Test
  void countsWhatCounts() throws Exception {
    TestingPosts known = post("1", PUBLISHED);
    ledger.tick("2025-03-01T02:00:00Z").read(known.says("x"), known.counts(AT, 1, 1, 1));
    assertThat(ledger.posts()).isNotEmpty();
  }
}
