package org.lantoa.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lantoa.model.Counts;
import org.lantoa.model.Measure;
import org.lantoa.model.Scope;
import org.lantoa.model.Tally;
import org.lantoa.model.topic.Gain;
import org.lantoa.model.topic.PostSummary;

class TopicStateTest {
  private final TestingLedger ledger = new TestingLedger();
  private final TopicState state = new TopicState();

  @BeforeEach
  void twoCommunesOneOfWhichMoved() {
    ledger.add(
        "facebook:1:1",
        List.of("xa-a", "huyen", "tinh"),
        List.of("dan-van-kheo"),
        Counts.of(1, 2, 3),
        Counts.of(4, 2, 2));
    ledger.add(
        "facebook:1:2", List.of("xa-a", "tinh"), List.of(), Counts.of(5, 5, 5), Counts.of(5, 5, 6));
    ledger.add(
        "facebook:2:3",
        List.of("xa-b", "tinh"),
        List.of("dan-van-kheo"),
        Counts.of(7, 0, 0),
        Counts.of(7, 0, 0));
    ledger.add("facebook:3:4", List.of(), List.of(), Counts.of(1, 1, 1), Counts.of(1, 1, 1));
    ledger.posts().forEach(state::post);
    ledger.gains().forEach(state::gain);
  }

  private List<Difference> differences() {
    return state.figures().entrySet().stream()
        .flatMap(e -> Verification.compare(e.getKey(), e.getValue(), e.getValue()).stream())
        .toList();
  }

  @Test
  void everythingAddsUpWhenTotalsAreRight() {
    ledger.totals().forEach(state::total);
    assertThat(differences()).isEmpty();
    assertThat(new RollUpCheck(state).check()).isEmpty();
    assertThat(state.postCount()).isEqualTo(4);
    assertThat(state.gainCount()).isEqualTo(6);
  }

  @Test
  void nothingAddsUpToNothing() {
    TopicState empty = new TopicState();
    assertThat(empty.figures()).isEmpty();
    assertThat(new RollUpCheck(empty).check()).isEmpty();
  }

  @Test
  void missingTotalsAreDifferencesInEveryScope() {
    assertThat(differences())
        .extracting(Difference::scope)
        .contains(Scope.ALL, Scope.unit("xa-a"), Scope.campaignUnit("dan-van-kheo", "tinh"));
  }

  @Test
  void aWrongTotalNamesItsScopeAndTheThreeFigures() {
    ledger.totals().stream()
        .filter(t -> !t.scope().equals(Scope.unit("xa-b")))
        .forEach(state::total);
    state.total(
        TestingLedger.total(
            Scope.unit("xa-b"),
            1,
            Tally.of(Map.of(Measure.SHARES, 8L)),
            Tally.of(Map.of(Measure.SHARES, 1L, Measure.COMMENTS, 1L, Measure.REACTIONS, 1L))));
    Figures found = new Figures(7L, 7L, 8L);
    assertThat(differences())
        .containsExactly(new Difference(Scope.unit("xa-b"), "shares", found, found));
    assertThat(new RollUpCheck(state).check())
        .containsExactlyInAnyOrder(
            new RollUp(Scope.unit("xa-b"), "shares", 8, 7),
            new RollUp(Scope.unit("tinh"), "shares", 16, 17));
  }

  @Test
  void aLostGainShowsInEveryScopeOfItsPost() {
    TopicState lossy = new TopicState();
    ledger.posts().forEach(lossy::post);
    ledger.totals().forEach(lossy::total);
    ledger.gains().stream().skip(1).forEach(lossy::gain);
    assertThat(
            lossy.figures().entrySet().stream()
                .flatMap(e -> Verification.compare(e.getKey(), e.getValue(), e.getValue()).stream())
                .map(Difference::scope)
                .distinct())
        .containsExactlyInAnyOrderElementsOf(ledger.posts().get(0).scopes());
  }

  @Test
  void theNewestVersionCountsOnce() {
    ledger.totals().forEach(state::total);
    ledger.posts().forEach(state::post);
    ledger.gains().forEach(state::gain);
    Gain gain = ledger.gains().get(0);
    state.gain(
        new Gain(
            gain.post(),
            gain.at(),
            List.of(),
            gain.publishedAt(),
            gain.path(),
            gain.campaigns(),
            0));
    PostSummary post = ledger.posts().get(0);
    state.post(
        new PostSummary(
            post.post(),
            post.kind(),
            null,
            null,
            post.publishedAt(),
            post.observedAt(),
            null,
            Counts.unknown(),
            post.path(),
            post.campaigns(),
            1));
    assertThat(differences()).isEmpty();
  }

  @Test
  void sidesThatDisagreeAreADifferenceThoughEachAddsUp() {
    ledger.totals().forEach(state::total);
    ScopeFigures all = java.util.Objects.requireNonNull(state.figures().get(Scope.ALL));
    assertThat(Verification.compare(Scope.ALL, ScopeFigures.NONE, all))
        .extracting(Difference::figure)
        .contains("shares", "posts", "gains", "knownPosts.shares")
        .doesNotContain("views", "removedPosts");
  }
}
