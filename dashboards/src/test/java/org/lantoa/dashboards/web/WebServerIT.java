package org.lantoa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.dashboards.session.Credentials;
import org.lantoa.dashboards.testing.TestingAccounts;
import org.lantoa.dashboards.testing.TestingProvince;
import org.lantoa.dashboards.testing.TestingSearchServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class WebServerIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BASIC =
      new Credentials("canbo", TestingAccounts.PASSWORD).authorization();

  private TestingSearchServer server;
  private TestingSite real;
  private TestingSite expected;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    server = TestingSearchServer.start(folder, TestingProvince.AS_OF);
    real = TestingSite.on(server.address());
    expected = TestingSite.start();
  }

  @AfterAll
  void stop() {
    real.close();
    expected.close();
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "overview",
        "overview?range=24h",
        "overview?range=7d",
        "overview?range=12m",
        "overview?range=all",
        "units",
        "units?horizon=1h",
        "units?horizon=30d",
        "units/tinh?range=all",
        "units/hoa-loi",
        "units/huyen-dong",
        "sources",
        "sources?show=trouble",
        "sources?unit=an-phu",
        "campaigns",
        "campaigns/dan-van-kheo",
        "campaigns/den-on-dap-nghia",
        "report?unit=tinh&from=2026-01-01&to=2026-12-31",
        "report?unit=an-phu&from=2026-10-01&to=2026-10-31",
        "report?unit=huyen-dong&from=2022-01-01&to=2022-12-31",
        "posts",
        "posts?sort=shares&unit=an-phu",
        "posts?platform=youtube&from=2026-11-01&to=2026-11-20"
      })
  void showsFromElasticsearchWhatThePostsAddUpTo(String path) {
    assertThat(figures(real, path)).isEqualTo(figures(expected, path));
  }

  @Test
  void findsTextsWithAndWithoutAccents() {
    long accented =
        figures(real, "posts?q=%22n%C3%B4ng+th%C3%B4n+m%E1%BB%9Bi%22").at("/total").asLong();

    assertThat(accented).isPositive();
    assertThat(figures(real, "posts?q=%22nong+thon+moi%22").at("/total").asLong())
        .isEqualTo(accented);
    JsonNode marked = get(real, "posts?q=%22nong+thon+moi%22").at("/posts/0/excerpts/0/pieces");
    assertThat(marked.findValues("text")).anyMatch(text -> text.asText().equals("nông"));
  }

  @Test
  void pagesThroughTheWholeArchive() {
    String next = get(real, "posts").get("next").asText();
    JsonNode second = get(real, "posts?after=" + next);

    assertThat(second.get("posts")).hasSize(20);
    assertThat(second.at("/posts/0/post")).isNotEqualTo(get(real, "posts").at("/posts/0/post"));
    assertThat(real.get("/api/v1/posts?after=hong", "Authorization", BASIC).statusCode())
        .isEqualTo(400);
  }

  @Test
  void signsInTheAccountsOfElasticsearch() {
    assertThat(real.signIn("lanhdao", "sai").statusCode()).isEqualTo(401);

    HttpResponse<String> answer = real.signIn("lanhdao", TestingAccounts.PASSWORD);

    assertThat(answer.headers().firstValue("Location")).hasValue("/units");
    assertThat(real.get("/units").body()).contains("UBND xã An Phú");
  }

  @Test
  void leavesRightsToElasticsearch() {
    String nobody = new Credentials("khach", TestingAccounts.PASSWORD).authorization();

    HttpResponse<String> answer = real.get("/api/v1/overview", "Authorization", nobody);

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("không được quyền xem số liệu");
  }

  @Test
  void tellsThatItIsHealthyAndHowMuchItDid() {
    real.get("/api/v1/overview", "Authorization", BASIC);

    assertThat(real.get("/healthz").body())
        .isEqualTo("{\"status\":\"ok\",\"checks\":{\"elasticsearch\":\"ok\"}}");
    assertThat(real.get("/metrics").body())
        .contains("lantoa_web_requests_seconds_count{route=\"/api/v1/overview\",status=\"200\"}");
  }

  /** Excerpts are the search's own matter: the fake cuts none. */
  private static JsonNode figures(TestingSite site, String path) {
    JsonNode page = get(site, path);
    page.findParents("excerpts").forEach(post -> ((ObjectNode) post).remove("excerpts"));
    if (page.has("next")) {
      ((ObjectNode) page).remove("next");
    }
    return page;
  }

  private static JsonNode get(TestingSite site, String path) {
    HttpResponse<String> answer = site.get("/api/v1/" + path, "Authorization", BASIC);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(answer.body(), malformed);
    }
  }
}
