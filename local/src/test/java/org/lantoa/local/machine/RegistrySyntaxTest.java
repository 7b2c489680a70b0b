package org.lantoa.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lantoa.model.registry.QuerySyntax;
import org.lantoa.search.query.Abbreviations;

class RegistrySyntaxTest {
  private static final QuerySyntax SYNTAX = new RegistrySyntax(Abbreviations.none());

  @Test
  void campaignsSpeakTheirPartOfTheLanguage() {
    assertThat(SYNTAX.problem("(#DanVanKheo OR dân vận) -hội unit:tinh", Locale.ENGLISH)).isEmpty();
    assertThat(SYNTAX.problem("shares:>5", Locale.ENGLISH).orElseThrow())
        .startsWith("Position 1: the query of a campaign cannot use shares:");
  }

  @Test
  void abbreviationsAreJudged() {
    assertThat(SYNTAX.abbreviationProblem("UBND = Ủy ban nhân dân", Locale.ROOT)).isEmpty();
    assertThat(SYNTAX.abbreviationProblem("UBND", Locale.ROOT).orElseThrow())
        .startsWith("Không hiểu “UBND”");
  }

  @Test
  void aQueryIsTooLargeWithTheAbbreviationsItLooksThrough() {
    StringBuilder query = new StringBuilder("UBND x0");
    for (int i = 1; i < 80; i++) {
      query.append(" OR UBND x").append(i);
    }
    QuerySyntax more = SYNTAX.with(List.of("UBND = Ủy ban nhân dân"));
    assertThat(SYNTAX.problem(query.toString(), Locale.ENGLISH).isPresent()).isFalse();
    assertThat(more.problem(query.toString(), Locale.ENGLISH)).isPresent();
  }
}
