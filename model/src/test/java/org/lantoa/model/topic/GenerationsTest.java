package org.lantoa.model.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.model.topic.GenerationStep.Kind.ABANDONED;
import static org.lantoa.model.topic.GenerationStep.Kind.BEGUN;
import static org.lantoa.model.topic.GenerationStep.Kind.LIVE;
import static org.lantoa.model.topic.GenerationStep.Kind.REQUESTED;
import static org.lantoa.model.topic.GenerationStep.Kind.RETIRED;
import static org.lantoa.model.topic.GenerationStep.Kind.WEIGHED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GenerationsTest {
  private static final Generation SECOND = new Generation("g2");
  private static final Generation THIRD = new Generation("g3");

  private final List<GenerationStep> steps = new ArrayList<>();

  @Test
  void withoutStepsTheFirstIsShown() {
    assertThat(now().live()).isEqualTo(Generation.FIRST);
    assertThat(now().building()).isEmpty();
    assertThat(now().registryOffset()).isEqualTo(-1);
    assertThat(now().next()).isEqualTo(SECOND);
  }

  @Test
  void aRecomputeFromRequestToRemovalOfTheOld() {
    step(Generation.FIRST, REQUESTED, 3);
    assertThat(now().isRequested()).isTrue();
    step(SECOND, BEGUN, 3);
    assertThat(now().isRequested()).isFalse();
    assertThat(now().building()).contains(SECOND);
    assertThat(now().live()).isEqualTo(Generation.FIRST);
    step(SECOND, LIVE, 3);
    assertThat(now().live()).isEqualTo(SECOND);
    assertThat(now().building()).isEmpty();
    assertThat(now().leftOver()).containsExactly(Generation.FIRST);
    assertThat(now().registryOffset()).isEqualTo(3);
    step(Generation.FIRST, RETIRED, 3);
    assertThat(now().leftOver()).isEmpty();
    assertThat(now().next()).isEqualTo(THIRD);
  }

  @Test
  void aNameIsNeverGivenTwice() {
    step(SECOND, BEGUN, 1);
    step(SECOND, ABANDONED, 1);
    assertThat(now().building()).isEmpty();
    assertThat(now().leftOver()).containsExactly(SECOND);
    step(SECOND, RETIRED, 1);
    assertThat(now().leftOver()).isEmpty();
    assertThat(now().next()).isEqualTo(THIRD);
    assertThat(now().live()).isEqualTo(Generation.FIRST);
  }

  @Test
  void whatIsGivenUpIsNotAskedForAgain() {
    step(Generation.FIRST, WEIGHED, 4);
    step(SECOND, BEGUN, 7);
    step(SECOND, ABANDONED, 4);
    assertThat(now().registryOffset()).isEqualTo(7);
  }

  @Test
  void versionsThatChangeNothingAreWeighedOnce() {
    step(Generation.FIRST, WEIGHED, 4);
    assertThat(now().registryOffset()).isEqualTo(4);
    step(SECOND, BEGUN, 5);
    step(Generation.FIRST, WEIGHED, 6);
    step(SECOND, LIVE, 6);
    assertThat(now().registryOffset()).isEqualTo(5);
  }

  @Test
  void theLiveGenerationKnowsNoVersionOlderThanTheOneItWasBegunWith() {
    assertThat(now().oldestRegistry()).isEqualTo(-1);
    step(SECOND, BEGUN, 5);
    assertThat(now().oldestRegistry()).isEqualTo(-1);
    step(SECOND, LIVE, -1);
    assertThat(now().oldestRegistry()).isEqualTo(5);
    step(SECOND, WEIGHED, 6);
    step(THIRD, BEGUN, 8);
    assertThat(now().oldestRegistry()).isEqualTo(5);
    step(THIRD, ABANDONED, 6);
    assertThat(now().oldestRegistry()).isEqualTo(5);
    assertThat(now().registryOffset()).isEqualTo(8);
  }

  private void step(Generation generation, GenerationStep.Kind kind, long registryOffset) {
    steps.add(new GenerationStep(Instant.EPOCH, generation, kind, registryOffset));
  }

  private Generations now() {
    return Generations.after(steps);
  }
}
