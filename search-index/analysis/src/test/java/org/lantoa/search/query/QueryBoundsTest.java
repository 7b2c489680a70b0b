package org.lantoa.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed is read or refused, in bounded time. */
class QueryBoundsTest {
  private static final String[] PIECES = {
    "(",
    ")",
    "\"",
    "“",
    "”",
    "„",
    "-",
    "–",
    "*",
    "#",
    ":",
    "~",
    "~3",
    "..",
    ">",
    "<",
    "=",
    " ",
    " ",
    "OR",
    "AND",
    "NOT",
    "HOẶC",
    "VÀ",
    "or",
    "hoặc",
    "unit:",
    "exact:",
    "shares:",
    "published:",
    "source:",
    "state:",
    "kind:",
    "unknown",
    "2023",
    "2023-01",
    "100",
    "dân",
    "vận",
    "UBND",
    "ubnd",
    "ủy ban nhân dân",
    "an ninh",
    "KT-XH",
    "kinh tế - xã hội",
    "giao*",
    "#DanVan",
    "🎉",
    "\u200B",
    "\u0301",
    "\uD800",
    "\uDC00",
    "\u00A0",
    "\u3000",
    "\0",
    "K'Ho",
    "http://",
    "a@b.vn",
    "…"
  };

  @Property(seed = "20261130")
  void anyTextIsReadOrRefused(@ForAll String query) {
    check(query);
  }

  @Test
  void anyMixtureOfSignsIsReadOrRefused() {
    Random random = new Random(20261130);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder query = new StringBuilder();
      for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
        query.append(PIECES[random.nextInt(PIECES.length)]);
        if (random.nextBoolean()) {
          query.append(' ');
        }
      }
      check(query.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "\"",
        "-",
        "NOT ",
        "NOT-",
        "(-",
        "a ",
        "a OR ",
        "(a OR ",
        "*",
        "#",
        "#a ",
        "a:",
        "unit:",
        "unit:a ",
        "\"a b\" ",
        "UBND ",
        "ủy ban nhân dân ",
        "thành phố Hồ Chí Minh ",
        "🎉",
        "\u0301",
        "\uD800",
        "-(a ",
        "shares:1 ",
        "-(shares:1 ",
        "-(a OR shares:1 OR (",
        "~3",
        ".."
      })
  void repetitionIsReadOrRefusedAtOnce(String piece) {
    for (int length : new int[] {500, 4_000, 100_000, 1 << 20}) {
      String query = piece.repeat(length / piece.length() + 1);
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> check(query));
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> check(query.substring(0, Math.min(length, 4_000))));
      assertTimeoutPreemptively(Duration.ofSeconds(5), () -> check('"' + query + '"'));
    }
  }

  private static void check(String query) {
    check(query, false);
    check(query, true);
  }

  private static void check(String query, boolean isCampaign) {
    try {
      SearchQuery read =
          isCampaign
              ? SearchQuery.parseCampaign(query, Abbreviations.official())
              : SearchQuery.parse(query, Abbreviations.official());
      assertThat(read.toString()).isEqualTo(query);
      assertThat(read.root().map(QueryNode::size).orElse(0)).isLessThanOrEqualTo(256);
    } catch (QuerySyntaxException refused) {
      assertThat(refused.position()).isBetween(0, query.length());
      assertThat(refused.message(Locale.ROOT)).isNotBlank().hasSizeLessThan(500);
    }
  }
}
