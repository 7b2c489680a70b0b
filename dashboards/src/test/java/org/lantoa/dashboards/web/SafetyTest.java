package org.lantoa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.dashboards.testing.TestingAccounts;
import org.lantoa.dashboards.testing.TestingFigures;
import org.lantoa.dashboards.testing.TestingProvince;
import org.lantoa.model.ContentKind;
import org.lantoa.model.Counts;
import org.lantoa.model.PostKey;
import org.lantoa.model.topic.PostSummary;

final class SafetyTest {
  @ParameterizedTest
  @ValueSource(strings = {"/sign-in", "/healthz", "/khong-co", "/units", "/api/v1/units"})
  void allowsNothingFromElsewhereAndNothingInline(String path) {
    try (TestingSite site = TestingSite.start()) {
      HttpResponse<String> answer = site.get(path);

      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }
  }

  @Test
  void showsForeignTextAsTextAndLinksOnlyToWebAddresses() {
    PostSummary hostile =
        new PostSummary(
            PostKey.parse("facebook:1000:1"),
            ContentKind.STATUS,
            "<script>alert(1)</script> \"><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            TestingProvince.AS_OF.minusSeconds(60),
            TestingProvince.AS_OF,
            null,
            Counts.of(1, 2, 3),
            List.of("an-phu", "tinh"),
            List.of("dan-van-kheo"),
            1);
    TestingFigures figures =
        new TestingFigures(TestingProvince.registry(), List.of(hostile), TestingProvince.AS_OF);
    try (TestingSite site = TestingSite.start(figures)) {
      site.signIn("canbo", TestingAccounts.PASSWORD);

      String found = site.get("/posts?q=%22%3E%3Cscript%3Ealert(2)%3C/script%3E").body();
      String all = site.get("/posts").body();

      assertThat(found).doesNotContain("<script>alert").contains("&lt;script>alert(2)");
      assertThat(all)
          .contains("&lt;script&gt;alert(1)")
          .doesNotContain("<script>alert", "<img src=x", "javascript:");
    }
  }

  @Test
  void remembersTheLanguage() {
    try (TestingSite site = TestingSite.start()) {
      assertThat(site.get("/sign-in").body()).contains("lang=\"vi\"", "Đăng nhập");
      assertThat(site.get("/sign-in?lang=en").body()).contains("<html lang=\"en\"", "Sign in");
      assertThat(site.get("/sign-in").body()).contains("<html lang=\"en\"");
      assertThat(site.get("/sign-in?lang=xx").body()).contains("<html lang=\"en\"");
    }
  }

  @Test
  void servesItsOwnAssetsAndNoOtherFile() {
    try (TestingSite site = TestingSite.start()) {
      assertThat(site.get("/assets/echarts.js").body()).contains("Apache");
      assertThat(site.get("/assets/app.css").headers().firstValue("Content-Type").orElse(""))
          .startsWith("text/css");
      assertThat(site.get("/assets/WebServer.class").statusCode()).isEqualTo(404);
      assertThat(site.get("/assets/..%2Fvi.properties").statusCode()).isIn(400, 404);
    }
  }

  @Test
  void saysThatElasticsearchIsAwayAndShowsNoFigures() {
    try (TestingSite site = TestingSite.on(URI.create("http://127.0.0.1:9"))) {
      HttpResponse<String> signIn = site.signIn("canbo", TestingAccounts.PASSWORD);
      assertThat(signIn.statusCode()).isEqualTo(503);
      assertThat(signIn.body()).contains("Mật khẩu của bạn không có vấn đề gì");

      HttpResponse<String> health = site.get("/healthz");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("\"elasticsearch\":\"does not answer\"");
    }
    try (TestingSite site = TestingSite.withoutArchive()) {
      site.signIn("canbo", TestingAccounts.PASSWORD);
      for (String path : List.of("/", "/units", "/campaigns", "/posts", "/sources", "/report")) {
        HttpResponse<String> page = site.get(path);

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(page.body())
            .contains("Kho dữ liệu đang tạm ngừng trả lời")
            .doesNotContain("<td");
      }
    }
  }

  @Test
  void warnsWhenFiguresAreStale() {
    Instant late = TestingProvince.NOW.minusSeconds(600);
    TestingFigures figures =
        new TestingFigures(TestingProvince.registry(), TestingProvince.posts(), late);
    try (TestingSite site = TestingSite.start(figures)) {
      site.signIn("canbo", TestingAccounts.PASSWORD);

      assertThat(site.get("/").body()).contains("Số liệu đang chậm", "10:10 ngày 22/11/2026");
    }
  }

  @Test
  void asksTheChecksOfItsCaller() {
    WebSettings settings =
        WebSettings.of(0, URI.create("http://127.0.0.1:9/"))
            .check("kafka", () -> Optional.of("lag 12"));
    try (WebServer server = WebServer.start(settings)) {
      assertThat(server.address().getPort()).isPositive();
      assertThat(TestingSite.read(server.address().resolve("/healthz")))
          .contains("\"status\":\"failing\"", "\"kafka\":\"lag 12\"");
    }
  }
}
