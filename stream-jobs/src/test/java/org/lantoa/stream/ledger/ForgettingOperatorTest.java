package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Forgotten;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;

/** A text that is erased leaves the state and comes back no more, and the counts stay. */
final class ForgettingOperatorTest {
  private static final TestingPosts POST = post("1", "2025-03-01T01:00:00Z");
  private static final String AT = "2025-03-01T02:00:30Z";
  private static final String TEXT = "Canary Nguyễn Thị Chim #DanVanKheo";
  private static final Instant READ_LATER = Instant.parse("2025-03-05T00:00:00Z");
  private static final Forgotten MARK =
      new Forgotten(POST.key(), ContentKind.PHOTO, null, List.of("dvk"), READ_LATER);
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
  void theTextGoesFromOutputAndStateAndTheCountsStay() throws Exception {
    ledger.read(POST.says(TEXT), POST.counts(AT, 1, 2, 3));
    assertThat(ledger.lastPost().text()).isEqualTo(TEXT);
    ledger.read(MARK);
    assertThat(ledger.lastPost().text()).isNull();
    assertThat(ledger.lastPost().campaigns()).containsExactly("dvk");
    assertThat(sums()).isEqualTo(new Tally(new long[] {1, 2, 3}));
    assertThat(bytesOf(ledger.checkpoint())).doesNotContain("Canary");
  }

  @Test
  void aLaterReadingDoesNotBringItBackAlsoAfterARestart() throws Exception {
    ledger.read(POST.says(TEXT), POST.counts(AT, 1, 2, 3), MARK);
    try (TestingLedger again = ledger.restarted(TestingRegistry.small().version(7))) {
      again.read(POST.says(TEXT, READ_LATER), POST.counts("2025-03-06T00:00:00Z", 2, 2, 3));
      assertThat(again.lastPost().text()).isNull();
      assertThat(again.lastPost().campaigns()).containsExactly("dvk");
      assertThat(again.posts()).extracting(p -> p.text()).containsOnlyNulls();
    }
  }

  @Test
  void withoutTheTextEverythingComputedAnewCountsWhereItDid() throws Exception {
    ledger.read(MARK, POST.counts(AT, 1, 2, 3));
    assertThat(ledger.lastPost().campaigns()).containsExactly("dvk");
    assertThat(ledger.lastPost().kind()).isEqualTo(ContentKind.PHOTO);
    assertThat(sums()).isEqualTo(new Tally(new long[] {1, 2, 3}));
  }

  @Test
  void aMarkThatComesAfterThePostWasPlacedWithoutTextJoinsItsCampaigns() throws Exception {
    ledger.read(POST.says(null), POST.counts(AT, 1, 2, 3));
    assertThat(ledger.lastPost().campaigns()).isEmpty();
    ledger.read(MARK, POST.says(TEXT, READ_LATER));
    assertThat(ledger.lastPost().campaigns()).containsExactly("dvk");
    assertThat(ledger.lastPost().text()).isNull();
    assertThat(sums()).isEqualTo(new Tally(new long[] {1, 2, 3}));
  }

  private Tally sums() {
    return Objects.requireNonNull(ledger.sums().get("campaign:dvk"));
  }

  private static String bytesOf(OperatorSubtaskState checkpoint) throws Exception {
    StringBuilder all = new StringBuilder();
    for (var handles : checkpoint.getManagedKeyedState()) {
      if (handles instanceof org.apache.flink.runtime.state.StreamStateHandle stream) {
        try (var in = stream.openInputStream()) {
          all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    assertThat(all).as("the checkpoint's bytes").isNotEmpty();
    return all.toString();
  }
}
