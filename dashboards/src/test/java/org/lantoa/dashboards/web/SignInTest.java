package org.lantoa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.dashboards.testing.TestingAccounts;

final class SignInTest {
  private final TestingSite site = TestingSite.start();

  @AfterEach
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"quantri,/", "canbo,/campaigns", "lanhdao,/units", "phantich,/posts"})
  void landsEachRoleOnItsPage(String user, String landing) {
    HttpResponse<String> answer = site.signIn(user, TestingAccounts.PASSWORD);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue(landing);
    assertThat(site.get(landing).statusCode()).isEqualTo(200);
  }

  @Test
  void keepsTheSessionFromScriptsAndOtherSites() {
    HttpResponse<String> answer = site.signIn("canbo", TestingAccounts.PASSWORD);

    assertThat(answer.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith(Cookies.SESSION))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Max-Age", "Expires");
  }

  @Test
  void saysThatThePasswordIsWrongWithoutSayingWhichPart() {
    HttpResponse<String> wrong = site.signIn("canbo", "sai");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("Tên đăng nhập hoặc mật khẩu không đúng");
    assertThat(site.signIn("khong-co", "sai").body())
        .contains("Tên đăng nhập hoặc mật khẩu không đúng");
  }

  @Test
  void pausesAfterFiveFailures() {
    for (int i = 0; i < 5; i++) {
      assertThat(site.signIn("canbo", "sai").statusCode()).isEqualTo(401);
    }

    HttpResponse<String> paused = site.signIn("canbo", TestingAccounts.PASSWORD);

    assertThat(paused.statusCode()).isEqualTo(429);
    assertThat(paused.body()).contains("thử lại sau 10 phút");
    assertThat(paused.headers().firstValue("Retry-After")).hasValue("600");
    assertThat(site.signIn("lanhdao", TestingAccounts.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  void sendsStrangersToTheSignInPageAndBack() {
    HttpResponse<String> stranger = site.get("/units/an-phu?range=7d");

    assertThat(stranger.statusCode()).isEqualTo(303);
    assertThat(stranger.headers().firstValue("Location"))
        .hasValue("/sign-in?to=%2Funits%2Fan-phu%3Frange%3D7d");
    HttpResponse<String> form = site.get("/sign-in?to=%2Funits%2Fan-phu%3Frange%3D7d");
    HttpResponse<String> answer =
        site.post(
            "/sign-in",
            Map.of(
                "form",
                TestingSite.formOf(form),
                "to",
                "/units/an-phu?range=7d",
                "user",
                "canbo",
                "password",
                TestingAccounts.PASSWORD));
    assertThat(answer.headers().firstValue("Location")).hasValue("/units/an-phu?range=7d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "https://evil.example/", "/\\evil.example", "/\u0009/evil", "x"})
  void neverSendsAnybodyToAnotherSite(String target) {
    String form = TestingSite.formOf(site.get("/sign-in"));

    HttpResponse<String> answer =
        site.post(
            "/sign-in",
            Map.of(
                "form", form, "to", target, "user", "canbo", "password", TestingAccounts.PASSWORD));

    assertThat(answer.headers().firstValue("Location")).hasValue("/campaigns");
  }

  @Test
  void refusesFormsOfOtherSites() {
    String form = TestingSite.formOf(site.get("/sign-in"));
    Map<String, String> right =
        Map.of("form", form, "user", "canbo", "password", TestingAccounts.PASSWORD);

    assertThat(site.post("/sign-in", right, "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(site.post("/sign-in", right, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(
            site.post(
                    "/sign-in",
                    Map.of("form", "x", "user", "canbo", "password", TestingAccounts.PASSWORD))
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void signsOutOnlyByItsOwnForm() {
    site.signIn("canbo", TestingAccounts.PASSWORD);
    String form = TestingSite.formOf(site.get("/campaigns"));

    assertThat(site.post("/sign-out", Map.of("form", "x")).statusCode()).isEqualTo(403);
    assertThat(site.get("/campaigns").statusCode()).isEqualTo(200);
    assertThat(site.post("/sign-out", Map.of("form", form)).statusCode()).isEqualTo(303);
    assertThat(site.get("/campaigns").statusCode()).isEqualTo(303);
  }
}
