package org.lantoa.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StepTest {
  @Test
  void aPathIsWalkedFromThePostToTheTop() {
    assertThat(Step.of(List.of("xa", "tinh")))
        .containsExactly(
            new Step(Optional.empty(), Optional.of("xa")),
            new Step(Optional.of("xa"), Optional.of("tinh")),
            new Step(Optional.of("tinh"), Optional.empty()));
  }

  @Test
  void aPostWithoutAPathIsAtTheTopAtOnce() {
    assertThat(Step.of(List.of())).containsExactly(new Step(Optional.empty(), Optional.empty()));
  }
}
