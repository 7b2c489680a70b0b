package org.lantoa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.dashboards.session.Credentials;
import org.lantoa.dashboards.testing.TestingAccounts;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwinsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASIC =
      new Credentials("canbo", TestingAccounts.PASSWORD).authorization();

  private final TestingSite site = TestingSite.start();

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "overview|/|freshness horizons series",
        "overview|/horizons/0|horizon asOf from postsPublished postsActive gained",
        "overview|/horizons/0/gained|posts removedPosts shares comments reactions views unknown",
        "overview|/series|range step coverage points",
        "overview|/series/coverage|sources unread partly fileFed total",
        "overview|/series/coverage/total|covered minutes hours",
        "overview|/series/points/0|at shares comments reactions views postsPublished coverage",
        "units|/|freshness horizon units",
        "units|/units/0|id name level system depth parent children ended from to successor"
            + " postsPublished gained",
        "units/tinh|/|freshness unit above horizons series campaigns below sources reported groups",
        "units/tinh|/reported/0|period from to indicator name nameEn measure value reportedAt"
            + " corrects below measured",
        "units/tinh|/reported/0/below|sum reporting expected",
        "units/tinh|/reported/2/corrects|value reportedAt",
        "units/tinh|/reported/2/measured|value knownPosts posts",
        "units/an-phu|/groups/0|source name month posts shares comments reactions reportedAt"
            + " corrected ownPosts ownShares ownComments ownReactions",
        "units/an-phu|/sources/0|key platform name publicProof draft",
        "sources|/|freshness unit show total watched troubled sources",
        "sources|/sources/0|key platform name unit group state trouble since lastGoodAt until detail"
            + " lastDay lastWeek followers followersOn",
        "campaigns|/campaigns/0|id name from to state query total lastDay",
        "campaigns/dan-van-kheo|/|freshness campaign horizons series units topPosts",
        "posts|/|filter total posts next closest facets timeline unknown mistake",
        "posts|/filter|q mode unit campaign platform from to sort after",
        "posts|/facets/0|name values",
        "posts|/facets/0/values/0|value name posts isExact isAsked address",
        "posts|/timeline|step points",
        "posts|/timeline/points/0|at posts shares comments reactions views known",
        "posts?q=unit:tinhh|/unknown/0|field value nearest",
        "posts|/posts/0|post platform kind text excerpts permalink publishedAt observedAt removedAt"
            + " shares comments reactions views unit source campaigns",
        "report?unit=tinh&from=2026-01-01&to=2026-12-31|/|unit organised from to sums ended sentence"
            + " reported",
        "report?unit=huyen-dong&from=2026-01-01&to=2026-12-31&organised=now|/ended|on successor",
        "report?unit=huyen-dong&from=2026-01-01&to=2026-12-31&organised=now|/ended/successor|id name"
      })
  void keepsItsFieldNames(String path, String at, String names) {
    JsonNode node = get(path).at(at.equals("/") ? "" : at);

    assertThat(node.fieldNames()).toIterable().containsExactly(names.split(" "));
  }

  @Test
  void writesUnknownFiguresAsNull() {
    JsonNode posts = get("posts?platform=facebook");

    assertThat(posts.at("/posts/0/views").isNull()).isTrue();
    assertThat(get("units/an-phu").at("/unit/gained/views").isNull()).isTrue();
    assertThat(get("units/an-phu").at("/unit/gained/unknown/views").asLong())
        .isEqualTo(get("units/an-phu").at("/unit/gained/posts").asLong());
  }

  @Test
  void setsReportedFiguresBesideMeasuredOnesAndAddsThemToNothing() {
    JsonNode unit = get("units/tinh");
    JsonNode shares = unit.at("/reported/2");

    assertThat(shares.get("indicator").asText()).isEqualTo("chia-se");
    assertThat(shares.get("value").asLong()).isEqualTo(1_300);
    assertThat(shares.at("/below/sum").asLong()).isEqualTo(206);
    JsonNode measured = get("report?unit=tinh&from=2026-07-01&to=2026-09-30");
    assertThat(shares.at("/measured/value").asLong())
        .isEqualTo(measured.at("/sums/shares").asLong())
        .isPositive();
    JsonNode group = get("units/an-phu").at("/groups/0");
    assertThat(group.get("posts").asLong()).isEqualTo(412);
    assertThat(group.get("shares").isNull()).isTrue();
    assertThat(group.get("ownPosts").asLong()).isPositive();
  }

  @Test
  void showsPostsThatAreLikeAPost() {
    String post = get("posts").at("/posts/0/post").asText();
    JsonNode similar = get("posts/similar?to=" + post);

    assertThat(similar.fieldNames()).toIterable().containsExactly("post", "similar");
    assertThat(similar.at("/post/post").asText()).isEqualTo(post);
    assertThat(similar.get("similar")).isNotEmpty();
  }

  @Test
  void tellsWhereAQueryIsWrong() {
    HttpResponse<String> answer = site.get("/api/v1/posts?q=l%C5%A9+(a", "Authorization", BASIC);

    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = parse(answer).get("error");
    assertThat(error.fieldNames())
        .toIterable()
        .containsExactly("status", "code", "position", "message", "remedy");
    assertThat(error.get("position").asInt()).isEqualTo(3);
  }

  @Test
  void offersTheClosestPostsOnlyWhereNoneHasEverything() {
    JsonNode none = get("posts?q=d%C3%A2n+v%E1%BA%ADn+khongco");

    assertThat(none.get("total").asLong()).isZero();
    assertThat(none.get("posts")).isEmpty();
    assertThat(none.get("closest")).isNotEmpty();
    assertThat(get("posts?q=d%C3%A2n+v%E1%BA%ADn").get("closest")).isEmpty();
  }

  @Test
  void exportsWhatIsFoundWithUnknownCountsLeftEmpty() {
    String csv = site.get("/api/v1/posts/export?unit=an-phu", "Authorization", BASIC).body();
    String lines =
        site.get("/api/v1/posts/export?unit=an-phu&format=jsonl", "Authorization", BASIC).body();

    long posts = get("posts?unit=an-phu").get("total").asLong();
    assertThat(lines.lines().count()).isEqualTo(posts);
    assertThat(csv).startsWith("\uFEFFpost,platform,source,");
    assertThat(lines.lines().findFirst().orElseThrow()).contains("\"views\":null");
    assertThat(site.get("/api/v1/posts/export").statusCode()).isEqualTo(401);
  }

  @Test
  void writesInstantsAndDaysAsIsoText() {
    JsonNode overview = get("overview");

    assertThat(overview.at("/freshness/asOf").asText()).isEqualTo("2026-11-22T03:20:00Z");
    assertThat(get("campaigns").at("/campaigns/0/from").asText()).isEqualTo("2026-10-01");
  }

  @Test
  void givesTheSentenceInBothLanguages() {
    JsonNode report = get("report?unit=tinh&from=2026-01-01&to=2026-12-31");

    assertThat(report.at("/sentence/vi").asText()).startsWith("Năm 2026, UBND tỉnh: đăng 240 bài");
    assertThat(report.at("/sentence/en").asText()).startsWith("In 2026, UBND tỉnh: published 240");
  }

  @Test
  void saysHowReportsAreOrganised() {
    String asked = "report?unit=tinh&from=2026-01-01&to=2026-12-31";
    JsonNode then = get(asked);
    JsonNode now = get(asked + "&organised=now");

    assertThat(then.get("organised").asText()).isEqualTo("then");
    assertThat(get(asked + "&organised=then")).isEqualTo(then);
    assertThat(now.get("organised").asText()).isEqualTo("now");
    assertThat(now.get("sums")).isEqualTo(then.get("sums"));
    assertThat(now.at("/ended").isNull()).isTrue();
    assertThat(now.at("/sentence/en").asText())
        .startsWith("In 2026, UBND tỉnh (as organised now): published 240");
    assertThat(then.get("reported")).isNotEmpty();
    assertThat(now.get("reported")).isEmpty();
  }

  @Test
  void givesNoFiguresOfAUnitThatEndedAsOrganisedNow() {
    JsonNode ended = get("report?unit=huyen-dong&from=2026-01-01&to=2026-12-31&organised=now");

    assertThat(ended.get("sums").isNull()).isTrue();
    assertThat(ended.at("/ended/on").asText()).isEqualTo("2025-06-30");
    assertThat(ended.at("/ended/successor/id").asText()).isEqualTo("an-phu");
    assertThat(ended.at("/sentence/en").asText())
        .startsWith("UBND huyện Đông ended on 30 Jun 2025 and UBND xã An Phú has taken over");
  }

  @Test
  void pagesThroughAllPostsExactlyOnce() {
    List<String> seen = new java.util.ArrayList<>();
    String path = "posts?sort=newest";
    while (!path.isEmpty()) {
      JsonNode page = get(path);
      StreamSupport.stream(page.get("posts").spliterator(), false)
          .forEach(post -> seen.add(post.get("post").asText()));
      path =
          page.get("next").isNull() ? "" : "posts?sort=newest&after=" + page.get("next").asText();
    }

    assertThat(seen).hasSize(240).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"overview", "units", "posts", "report?unit=tinh&from=x&to=y", "khong-co"})
  void givesNothingToStrangers(String path) {
    HttpResponse<String> answer = site.get("/api/v1/" + path);

    assertThat(answer.statusCode()).isIn(401, 404);
    assertThat(answer.body()).contains("\"error\"").doesNotContain("UBND");
  }

  @Test
  void refusesAWrongPassword() {
    HttpResponse<String> answer =
        site.get(
            "/api/v1/overview", "Authorization", new Credentials("lanhdao", "sai").authorization());

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "posts?from=2022-02-30|400|“2022-02-30” không phải là một ngày đúng.",
        "posts?from=2022-03-02&to=2022-03-01|400|Ngày kết thúc 01/03/2022 đứng trước ngày bắt đầu 02/03/2022",
        "posts?sort=best|400|“best”",
        "posts?mode=some|400|“some”",
        "posts?q=(a|400|Vị trí 1",
        "posts/similar?to=khong-co|404|“khong-co”",
        "posts/export?format=xls|400|“xls”",
        "posts/export?q=(a|400|Vị trí 1",
        "posts?platform=myspace|400|“myspace”",
        "posts?after=hong|400|Không mở được trang kết quả này.",
        "overview?range=5y|400|“5y”",
        "sources?show=some|400|“some”",
        "sources?unit=khong-co|404|“khong-co”",
        "units?horizon=2h|400|“2h”",
        "units/khong-co|404|“khong-co”",
        "campaigns/khong-co|404|“khong-co”",
        "report|400|Báo cáo cần đủ",
        "report?unit=tinh&from=2022-01-01&to=2022-01-02&organised=later|400|“later”",
        "report?unit=tinh&from=2022-01-01|400|Báo cáo cần đủ",
        "report?unit=khong-co&from=2022-01-01&to=2022-01-02|404|“khong-co”",
        "khong-co|404|Không có trang này."
      })
  void explainsWhatIsWrongAndWhatToDo(String path, int status, String message) {
    HttpResponse<String> answer = site.get("/api/v1/" + path, "Authorization", BASIC);

    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode error = parse(answer).get("error");
    assertThat(error.get("status").asInt()).isEqualTo(status);
    assertThat(error.get("message").asText()).contains(message);
    assertThat(error.get("remedy").asText()).isNotEmpty();
  }

  private JsonNode get(String path) {
    HttpResponse<String> answer = site.get("/api/v1/" + path, "Authorization", BASIC);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return parse(answer);
  }

  private static JsonNode parse(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(answer.body(), malformed);
    }
  }
}
