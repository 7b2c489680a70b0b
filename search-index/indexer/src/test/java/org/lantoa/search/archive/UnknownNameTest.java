package org.lantoa.search.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lantoa.model.registry.Registry;
import org.lantoa.search.query.KeywordField;
import org.lantoa.search.testing.SampleRecords;

class UnknownNameTest {
  @Test
  void namesTheNearestOfTheRegistry() {
    assertThat(
            UnknownName.in(
                "lúa (unit:xa-an-hao OR -campaign:dan-van) source:facebook:1001 unit:tinh",
                SampleRecords.registry()))
        .containsExactly(
            new UnknownName(KeywordField.UNIT, "xa-an-hao", Optional.of("xa-an-hoa")),
            new UnknownName(KeywordField.CAMPAIGN, "dan-van", Optional.of("dan-van-kheo")));
  }

  @Test
  void knowsNothingOfAnEmptyRegistryNorOfAQueryThatCannotBeRead() {
    assertThat(UnknownName.in("unit:tinh", Registry.empty()))
        .containsExactly(new UnknownName(KeywordField.UNIT, "tinh", Optional.empty()));
    assertThat(UnknownName.in("(unit:tinhh", SampleRecords.registry())).isEmpty();
  }
}
