package org.lantoa.stream.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.stream.testing.TestingPosts.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.Counts;
import org.lantoa.model.Tally;
import org.lantoa.model.registry.Tenure;
import org.lantoa.model.topic.Rejection;
import org.lantoa.stream.registry.RegistryVersion;
import org.lantoa.stream.testing.TestingPosts;
import org.lantoa.stream.testing.TestingRegistry;

/** Where posts count and what is refused, in Flink's harness. */
final class PlacingOperatorTest {
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
  void takesThePathThatWasValidAtPublication() throws Exception {
    TestingPosts before = post("1", "2025-06-30T16:59:59Z");
    TestingPosts after = post("2", "2025-06-30T17:00:00Z"); // midnight of 1 July in Vietnam
    ledger.read(before.says("a"), before.counts("2025-08-01T00:00:00Z", 1, 1, 1));
    assertThat(ledger.lastPost().path()).containsExactly("xa", "huyen", "tinh");
    ledger.read(after.says("a"), after.counts("2025-08-01T00:00:00Z", 1, 1, 1));
    assertThat(ledger.lastPost().path()).containsExactly("xa", "tinh");
  }

  @Test
  void keepsTheTextWhenALaterFileHasNone() throws Exception {
    ledger.read(POST.says(JOINS), POST.counts(AT, 1, 1, 1));
    ledger.read(POST.says(null, Instant.parse("2025-03-02T00:00:00Z")));
    ledger.read(POST.counts("2025-03-02T00:00:00Z", 2, 1, 1));

    assertThat(ledger.lastPost().text()).isEqualTo(JOINS);
  }

  @Test
  void keepsAPostsPathForGoodAndPlacesNewPostsByTheNewRegistry() throws Exception {
    ledger.read(POST.says("a"), POST.counts(AT, 1, 1, 1));
    ledger.publish(
        TestingRegistry.small().unit("phuong").source("facebook:100", "phuong").version(8));
    TestingPosts next = post("2", "2025-03-01T01:00:00Z");
    ledger.read(POST.counts("2025-03-01T03:00:00Z", 2, 1, 1));
    assertThat(ledger.lastPost().path()).containsExactly("xa", "huyen", "tinh");
    ledger.read(next.says("a"), next.counts(AT, 1, 1, 1));
    assertThat(ledger.lastPost().path()).containsExactly("phuong");
  }

  @Test
  void joinsCampaignsByInclusiveDaysOfTheRegistrysZone() throws Exception {
    for (String day : new String[] {"2024-12-31T17:00:00Z", "2025-12-31T16:59:59Z"}) {
      TestingPosts within = post("1" + day.charAt(3), day);
      ledger.read(within.says(JOINS), within.counts("2026-02-01T00:00:00Z", 1, 1, 1));
      assertThat(ledger.lastPost().campaigns()).as(day).containsExactly("dvk");
    }
    for (String day : new String[] {"2024-12-31T16:59:59Z", "2025-12-31T17:00:00Z"}) {
      TestingPosts outside = post("2" + day.charAt(3), day);
      ledger.read(outside.says(JOINS), outside.counts("2026-02-01T00:00:00Z", 1, 1, 1));
      assertThat(ledger.lastPost().campaigns()).as(day).isEmpty();
    }
  }

  @Test
  void countsInTheCampaignAndInEachUnitWithinIt() throws Exception {
    ledger.read(POST.says("Mô hình dân vận khéo ở xã"), POST.counts(AT, 3, 4, 5));
    assertThat(ledger.sums())
        .containsKeys(
            "campaign:dvk",
            "campaign-unit:dvk/xa",
            "campaign-unit:dvk/huyen",
            "campaign-unit:dvk/tinh")
        .hasSize(9);
  }

  @Test
  void keepsMembershipWhenTheTextIsEdited() throws Exception {
    ledger.read(POST.says(JOINS), POST.counts(AT, 1, 1, 1));
    ledger.read(POST.says("khác hẳn", Instant.parse(AT)));
    assertThat(ledger.lastPost().text()).isEqualTo("khác hẳn");
    assertThat(ledger.lastPost().campaigns()).containsExactly("dvk");
    ledger.read(POST.counts("2025-03-01T03:00:00Z", 2, 1, 1));
    assertThat(ledger.lastPost().campaigns()).containsExactly("dvk");
    assertThat(sum("campaign:dvk")).isEqualTo(tally(2, 1, 1));
  }

  @Test
  void decidesByTheTextFirstSeenEvenIfEditedBeforeTheFirstObservation() throws Exception {
    ledger.read(POST.says("khác"), POST.says(JOINS, Instant.parse(AT)), POST.counts(AT, 1, 1, 1));
    assertThat(ledger.lastPost().text()).isEqualTo(JOINS);
    assertThat(ledger.lastPost().campaigns()).isEmpty();
  }

  @Test
  void takesAPostWhoseTextComesLateIntoItsCampaignsWithAllItHas() throws Exception {
    ledger.read(POST.counts(AT, 1, 1, 1)).tick("2025-03-01T02:10:00Z");
    ledger.read(POST.counts("2025-03-01T02:11:00Z", 5, 1, 0), POST.says(JOINS));
    assertThat(ledger.lastPost().text()).isEqualTo(JOINS);
    assertThat(sum("campaign-unit:dvk/huyen")).isEqualTo(tally(5, 1, 0));
    assertThat(sum("unit:huyen")).isEqualTo(tally(5, 1, 0));
    assertThat(ledger.gains().values())
        .hasSize(2)
        .allSatisfy(gain -> assertThat(gain.campaigns()).containsExactly("dvk"));
    ledger.read(POST.counts("2025-03-01T02:12:00Z", 6, 1, 0), POST.says("x", Instant.parse(AT)));
    assertThat(sum("campaign:dvk")).isEqualTo(tally(6, 1, 0));
  }

  @Test
  void tellsALateJoinedCampaignOfRemovalAndPublication() throws Exception {
    ledger.read(POST.counts(AT, 1, 1, 1)).tick("2025-03-01T02:10:00Z");
    ledger.read(POST.removed("2025-03-01T02:11:00Z"), POST.says(JOINS));
    var change =
        ledger.sent().stream()
            .filter(c -> c.scope().equals("campaign:dvk"))
            .findFirst()
            .orElseThrow();
    assertThat(change.standing().posts()).isEqualTo(1);
    assertThat(change.standing().removed()).isEqualTo(1);
    assertThat(change.standing().known()).isEqualTo(tally(1, 1, 1));
    assertThat(change.dated()).anySatisfy(dated -> assertThat(dated.figures()[0]).isEqualTo(1));
    assertThat(change.dated()).anySatisfy(dated -> assertThat(dated.figures()[1]).isEqualTo(1));
  }

  @Test
  void showsWhatTheNewestReadingThatGivesATextSays() throws Exception {
    ledger.read(POST.says("mới", Instant.parse(AT)), POST.counts(AT, 1, 1, 1), POST.says("cũ"));
    assertThat(ledger.lastPost().text()).isEqualTo("mới");
    ledger.read(POST.says(null, Instant.parse("2025-03-02T00:00:00Z")), POST.says("cũ"));
    assertThat(ledger.lastPost().text()).isEqualTo("mới");
    ledger.read(POST.says("mới nhất", Instant.parse("2025-03-01T03:00:00Z")));
    assertThat(ledger.lastPost().text()).isEqualTo("mới nhất");
  }

  @Test
  void refusesDrafts() throws Exception {
    TestingPosts draft = TestingPosts.of("facebook:900:1", "2025-03-01T01:00:00Z");
    ledger.read(draft.says(JOINS), draft.counts(AT, 1, 1, 1));
    assertThat(ledger.rejections()).hasSize(2).allMatch(r -> r.reason().equals("draft-source"));
    assertThat(ledger.sent()).isEmpty();
    assertThat(ledger.timers()).isZero();
  }

  @Test
  void refusesPostsOfASourceThatNobodyOwnedWhenTheyWerePublished() throws Exception {
    Tenure since = new Tenure("xa", LocalDate.parse("2025-03-02"), null);
    ledger.publish(TestingRegistry.small().source("facebook:100", since, "p").version(8));
    ledger.read(POST.says("a"), POST.counts(AT, 1, 1, 1));
    assertThat(ledger.rejections()).extracting(Rejection::reason).containsExactly("no-owner");
    assertThat(ledger.sent()).isEmpty();
  }

  @Test
  void keepsCountingAPostWhoseSourceLeftTheRegistry() throws Exception {
    ledger.read(POST.says("a"), POST.counts(AT, 1, 1, 1));
    ledger.publish(new TestingRegistry().version(8));
    ledger.read(POST.counts("2025-03-01T03:00:00Z", 2, 1, 1));
    assertThat(sum("all")).isEqualTo(tally(2, 1, 1));
  }

  @Test
  void ignoresVersionsThatAreNotNewerThanTheOneReadFirst() throws Exception {
    ledger.publish(new TestingRegistry().version(3));
    ledger.read(POST.says("a"), POST.counts(AT, 1, 1, 1));
    assertThat(ledger.posts()).hasSize(1);
  }

  @Test
  void keepsTheOldRegistryWhenAVersionCannotBeRead() throws Exception {
    ledger.publish(new RegistryVersion(8, "{}".getBytes(StandardCharsets.UTF_8)));
    ledger.read(POST.says("a"), POST.counts(AT, 1, 1, 1));
    assertThat(ledger.posts()).hasSize(1);
    assertThat(ledger.rejections())
        .extracting(Rejection::reason)
        .containsExactly("malformed-record");
  }

  @Test
  void joinsNoCampaignWhoseQueryCannotBeReadAndTheOthersStill() throws Exception {
    ledger.publish(
        TestingRegistry.small().campaign("hong", "2025-01-01", "2025-12-31", "\"").version(8));
    ledger.read(POST.says(JOINS), POST.counts(AT, 1, 1, 1));
    assertThat(ledger.lastPost().campaigns()).containsExactly("dvk");
  }

  @Test
  void createsNoPostFromAContentOrAnotherOriginAlone() throws Exception {
    ledger.read(POST.says(JOINS), POST.counts(AT, Counts.of(1, 1, 1), CountingOrigin.API));
    assertThat(ledger.posts()).isEmpty();
    assertThat(ledger.sent()).isEmpty();
  }

  private Tally sum(String scope) {
    return Objects.requireNonNull(ledger.sums().get(scope));
  }

  private static Tally tally(long shares, long comments, long reactions) {
    return new Tally(new long[] {shares, comments, reactions});
  }
}
