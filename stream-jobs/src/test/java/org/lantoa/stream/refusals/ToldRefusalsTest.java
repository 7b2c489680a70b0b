package org.lantoa.stream.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Tenure;
import org.lantoa.stream.testing.TestingRegistry;

final class ToldRefusalsTest {
  private static final SourceKey SOURCE = SourceKey.parse("facebook:200");
  private static final Instant SINCE = Instant.parse("2025-03-01T10:00:00Z");
  private static final long BEFORE = SINCE.minusMillis(1).toEpochMilli();
  private static final Instant IN_MAY = Instant.parse("2025-05-10T00:00:00Z");

  @Test
  void withoutAnotherJobNothingWasTold() {
    assertThat(ToldRefusals.NONE.holds(Long.MIN_VALUE)).isFalse();
    assertThat(ToldRefusals.NONE.holds(BEFORE, SOURCE, IN_MAY)).isFalse();
  }

  @Test
  void whatStandsBeforeTheInstantWasToldAndNothingLater() {
    ToldRefusals told = ToldRefusals.before(SINCE);
    assertThat(told.holds(Long.MIN_VALUE)).isTrue();
    assertThat(told.holds(BEFORE)).isTrue();
    assertThat(told.holds(SINCE.toEpochMilli())).isFalse();
    assertThat(told.holds(BEFORE, SOURCE, IN_MAY)).isTrue();
    assertThat(told.holds(SINCE.toEpochMilli(), SOURCE, IN_MAY)).isFalse();
  }

  @Test
  void whatAnyVersionLetCountWasNotRefused() {
    ToldRefusals told = ToldRefusals.before(SINCE);
    told.mayHaveCountedBy(
        TestingRegistry.small()
            .source("facebook:200", owned("2025-05-01", "2025-05-31"), "proof")
            .build());
    told.mayHaveCountedBy(
        TestingRegistry.small().source("facebook:200", owned("2025-08-01", null), "proof").build());
    told.mayHaveCountedBy(TestingRegistry.small().build());
    // Days of Vietnam begin seven hours earlier.
    assertThat(told.holds(BEFORE, SOURCE, Instant.parse("2025-04-30T16:59:59Z"))).isTrue();
    assertThat(told.holds(BEFORE, SOURCE, Instant.parse("2025-04-30T17:00:00Z"))).isFalse();
    assertThat(told.holds(BEFORE, SOURCE, IN_MAY)).isFalse();
    assertThat(told.holds(BEFORE, SOURCE, Instant.parse("2025-05-31T17:00:00Z"))).isTrue();
    assertThat(told.holds(BEFORE, SOURCE, Instant.parse("2030-01-01T00:00:00Z"))).isFalse();
    assertThat(told.holds(BEFORE, SOURCE, null)).as("a content").isFalse();
    assertThat(told.holds(BEFORE, SourceKey.parse("facebook:900"), IN_MAY)).as("a draft").isTrue();
  }

  private static Tenure owned(String from, @Nullable String to) {
    return new Tenure("xa", LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }
}
