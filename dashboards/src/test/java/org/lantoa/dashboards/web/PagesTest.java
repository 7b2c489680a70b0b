package org.lantoa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lantoa.dashboards.testing.TestingAccounts;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesTest {
  private final TestingSite site = TestingSite.start();

  @BeforeAll
  void signIn() {
    site.signIn("canbo", TestingAccounts.PASSWORD);
  }

  @AfterAll
  void stop() {
    site.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?range=24h",
        "/?range=12m",
        "/?range=all",
        "/units",
        "/units?horizon=24h",
        "/units/tinh",
        "/units/huyen-dong",
        "/sources",
        "/sources?show=trouble&unit=tinh",
        "/campaigns",
        "/campaigns/dan-van-kheo",
        "/posts",
        "/posts?q=d%C3%A2n+v%E1%BA%ADn&unit=tinh&sort=reactions",
        "/report",
        "/report?unit=tinh&from=2026-01-01&to=2026-06-30",
        "/report?unit=tinh&from=2026-01-01&to=2026-12-31&organised=now",
        "/report?unit=huyen-dong&from=2026-01-01&to=2026-12-31&organised=now"
      })
  void speaksBothLanguagesAndCountsNobody(String path) {
    for (String language : new String[] {"vi", "en"}) {
      HttpResponse<String> page = site.get(path, "Cookie", "lantoa_lang=" + language);

      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("<html lang=\"" + language + "\"");
      // Attendances that a unit reports are a measure of lượt; nothing else may name people.
      assertThat(page.body().replace("lượt người", ""))
          .doesNotContainIgnoringCase("tiếp cận", "người", " người ");
    }
  }

  @Test
  void offersReportsAsOrganisedThenAndNow() {
    String form = site.get("/report").body();
    assertThat(form).containsPattern("value=\"then\" selected").contains("Hiện nay: bài tính cho");

    String asked = "/report?from=2026-01-01&to=2026-12-31&unit=";
    String now = site.get(asked + "tinh&organised=now").body();
    assertThat(now).containsPattern("value=\"now\" selected").doesNotContain("id=\"reported\"");
    assertThat(now)
        .contains(
            "UBND tỉnh (theo tổ chức hiện nay): đăng 240 bài", "Số liệu đơn vị tự báo chỉ có");
    assertThat(site.get(asked + "tinh").body())
        .contains("UBND tỉnh: đăng 240 bài", "id=\"reported\"")
        .doesNotContain("(theo tổ chức hiện nay)", "Số liệu đơn vị tự báo chỉ có");
  }

  @Test
  void showsNoFiguresOfAnEndedUnitButTheWayToThem() {
    String asked = "/report?from=2026-01-01&to=2026-12-31&unit=";
    String ended = site.get(asked + "huyen-dong&organised=now").body();

    assertThat(ended)
        .contains("UBND huyện Đông đã kết thúc ngày 30/06/2025, đơn vị kế tục là UBND xã An Phú;")
        .contains("?unit=an-phu&amp;from=2026-01-01&amp;to=2026-12-31&amp;organised=now\"")
        .contains("?unit=huyen-dong&amp;from=2026-01-01&amp;to=2026-12-31&amp;organised=then\"")
        .doesNotContain("không đăng bài nào", "<table");
    assertThat(site.get(asked + "huyen-dong").body()).contains("UBND huyện Đông: không đăng bài");
  }

  @Test
  void saysOfEachSourceWhatIsWrongAndWhatToDo() {
    String page = site.get("/sources").body();

    assertThat(page)
        .contains("5 trên 6 kênh được đọc tự động cần xem lại")
        .contains("Token đã hết hạn.", "ghi token mới vào tệp nêu trong connectors.yaml")
        .contains("<code>pages_read_engagement</code>", "Hãy xin cấp quyền còn thiếu")
        .contains("Bị giới hạn đến 10:40 ngày 22/11/2026", "Hết hạn mức của trang.")
        .contains("Nền tảng hoặc mạng không trả lời.", "Chưa đọc lần nào", "Nhập bằng tệp");
    assertThat(page.indexOf("Token không hợp lệ")).isLessThan(page.indexOf("Đọc đủ</span>"));
    assertThat(site.get("/sources?unit=an-phu").body())
        .contains("Kênh được đọc tự động ở đây đang được đọc đủ.")
        .doesNotContain("connectors.yaml");
  }

  @Test
  void answersUnknownPathsWithARemedy() {
    HttpResponse<String> page = site.get("/khong-co");

    assertThat(page.statusCode()).isEqualTo(404);
    assertThat(page.body()).contains("Không có trang này.", "trở về trang Tổng quan");
  }
}
