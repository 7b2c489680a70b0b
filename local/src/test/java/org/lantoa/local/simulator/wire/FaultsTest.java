package org.lantoa.local.simulator.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lantoa.model.SourceKey;

class FaultsTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T01:00:00Z");
  private static final Instant END = BEGIN.plus(Duration.ofDays(7));
  private static final SourceKey PAGE = SourceKey.parse("facebook:1");
  private static final SourceKey OTHER = SourceKey.parse("facebook:2");

  @Test
  void equalSeedsPlanTheSame() {
    List<SourceKey> pages = List.of(PAGE, OTHER);
    List<Fault> plan = Faults.random(3, pages, BEGIN, END, 20).plan();

    assertThat(plan).hasSize(40).isEqualTo(Faults.random(3, pages, BEGIN, END, 20).plan());
    assertThat(plan).isNotEqualTo(Faults.random(4, pages, BEGIN, END, 20).plan());
    assertThat(plan).allMatch(fault -> fault.kind().group() != FaultKind.Group.TOKEN);
  }

  @Test
  void strikesWhomAndWhenItIsPlanned() {
    Faults faults = Faults.of(Fault.of(FaultKind.HTML_502, PAGE, BEGIN, END));

    assertThat(faults.next(PAGE, BEGIN).map(Fault::kind)).hasValue(FaultKind.HTML_502);
    assertThat(faults.next(PAGE, BEGIN.minusNanos(1))).isEmpty();
    assertThat(faults.next(PAGE, END)).isEmpty();
    assertThat(faults.next(OTHER, BEGIN)).isEmpty();
    faults.clear();
    assertThat(faults.next(PAGE, BEGIN)).isEmpty();
  }

  @Test
  void strikesAShareOfRequestsAndEachTimeTheSame() {
    Fault half = new Fault(FaultKind.HTML_502, Optional.empty(), BEGIN, END, 0.5);
    List<Boolean> struck = struck(Faults.of(half));

    assertThat(struck).isEqualTo(struck(Faults.of(half)));
    assertThat(struck.stream().filter(each -> each)).hasSizeBetween(400, 600);
  }

  private static List<Boolean> struck(Faults faults) {
    return Stream.generate(() -> faults.next(PAGE, BEGIN).isPresent()).limit(1000).toList();
  }

  @Test
  void refusesFaultsOfNothing() {
    assertThatThrownBy(() -> new Fault(FaultKind.HTML_502, Optional.empty(), BEGIN, END, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fault.ofAll(FaultKind.HTML_502, END, BEGIN))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
