package org.lantoa.dashboards.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lantoa.dashboards.testing.TestingAccounts;
import org.lantoa.dashboards.testing.TestingProvince;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesInBrowserIT {
  private static final Path PICTURES = Path.of("target", "screenshots");
  private static final Map<String, String> PAGES = pages();

  private final TestingSite site = TestingSite.start();
  private final TestingBrowser browser = new TestingBrowser();

  private static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("overview", "/");
    pages.put("overview-24h", "/?range=24h");
    pages.put("units", "/units");
    pages.put("unit", "/units/tinh");
    pages.put("unit-ended", "/units/huyen-dong");
    pages.put("campaigns", "/campaigns");
    pages.put("campaign", "/campaigns/dan-van-kheo");
    pages.put("sources", "/sources");
    pages.put("sources-trouble", "/sources?show=trouble&unit=an-phu");
    pages.put("unit-24h", "/units/tinh?range=24h");
    pages.put("unit-7d", "/units/tan-thanh?range=7d");
    pages.put("posts", "/posts?q=" + "d%C3%A2n+v%E1%BA%ADn" + "&unit=tinh");
    pages.put("posts-all", "/posts");
    pages.put("posts-mistake", "/posts?q=l%C5%A9+(b%C3%A3o+unit:tinhh");
    pages.put("posts-closest", "/posts?q=d%C3%A2n+khongco");
    pages.put("posts-unknown", "/posts?q=unit:tinhh&lang=vi");
    pages.put("posts-similar", "/posts/similar?to=" + TestingProvince.posts().get(0).id());
    pages.put("report", "/report?unit=tinh&from=2026-01-01&to=2026-12-31");
    pages.put(
        "report-ended", "/report?unit=huyen-dong&from=2026-01-01&to=2026-12-31&organised=now");
    pages.put("missing", "/units/khong-co");
    pages.put("overview-en", "/?lang=en");
    return pages;
  }

  @AfterEach
  void asksNobodyElse() {
    assertThat(browser.hosts()).isSubsetOf(site.address().getAuthority());
  }

  @AfterAll
  void stop() {
    browser.close();
    site.close();
  }

  @ParameterizedTest
  @CsvSource({"1440,900", "390,844"})
  void showsEveryPageWithoutOverflowOrComplaint(int width, int height) {
    Page page = browser.open(width, height);
    page.navigate(site.address() + "sign-in");
    look(page, "sign-in", width);
    signIn(page, "quantri");
    for (Map.Entry<String, String> each : PAGES.entrySet()) {
      page.navigate(site.address().resolve(each.getValue()).toString());
      look(page, each.getKey(), width);
    }
    assertThat(browser.complaints()).allMatch(text -> text.contains("404"));
  }

  private void signIn(Page page, String user) {
    page.getByLabel("Tên đăng nhập").fill(user);
    page.getByLabel("Mật khẩu").fill(TestingAccounts.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Đăng nhập")).click();
    page.waitForURL(url -> !url.contains("sign-in"));
  }

  private static void look(Page page, String name, int width) {
    if (page.locator(".plot").count() > 0) {
      page.waitForSelector(".plot canvas");
    }
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-" + width + ".png"))
            .setClip(0, 0, width, 2_000)
            .setFullPage(true));
    Object overflow =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    assertThat(overflow).as(name + " at " + width).isEqualTo(0);
    assertThat(TestingBrowser.barriers(page)).as(name + " at " + width).isEmpty();
  }

  @Test
  void changesTheRangeAndTheMeasureOfAChartInPlace() {
    Page page = browser.open(1440, 900);
    page.navigate(site.address() + "sign-in");
    signIn(page, "quantri");
    page.waitForSelector(".plot canvas");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("12 tháng")).click();
    page.waitForURL(url -> url.endsWith("?range=12m"));
    page.waitForSelector("#series .plot canvas");
    page.locator(".measures button[data-measure=shares]").click();

    assertThat(page.locator("table.series tbody tr").count()).isEqualTo(53);
    assertThat(page.locator(".measures [aria-pressed=true]").innerText()).isEqualTo("Chia sẻ");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void hatchesTheHoursThatWereNotRead() {
    Page page = browser.open(1440, 900);
    page.navigate(site.address() + "units/binh-minh?range=24h");
    signIn(page, "quantri");
    page.waitForSelector(".plot canvas");

    Object hatched =
        page.evaluate(
            "() => echarts.getInstanceByDom(document.querySelector('.plot')).getOption()"
                + ".series[0].data.map((share, at) => share === '-' ? -1 : at)"
                + ".filter((at) => at >= 0)");
    assertThat(hatched).isEqualTo(List.of(21, 22, 23));
    assertThat(page.locator(".hatch").isVisible()).isTrue();

    page.navigate(site.address() + "units/an-phu?range=24h");
    page.waitForSelector(".plot canvas");
    assertThat(page.locator(".hatch").count()).isZero();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void leadsFromAUnitsCoverageToItsSourcesAndWhatToDo() {
    Page page = browser.open(390, 844);
    page.navigate(site.address() + "units/binh-minh?range=24h");
    signIn(page, "lanhdao");
    assertThat(page.locator(".coverage").innerText())
        .isEqualTo("Mức đầy đủ của số liệu 24 giờ qua: 90 % (1 kênh)");

    page.locator(".coverage a").click();
    page.waitForURL(url -> url.endsWith("/sources?unit=binh-minh"));
    assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    assertThat(page.locator(".state").innerText())
        .contains("Token không hợp lệ", "Hãy gia hạn token", "connectors.yaml");

    page.getByText("Xem mọi kênh").click();
    page.waitForURL(url -> url.endsWith("/sources?show=all"));
    page.getByText("Cần xem lại", new Page.GetByTextOptions().setExact(true)).click();
    page.waitForURL(url -> url.endsWith("/sources?show=trouble"));
    assertThat(page.locator("tbody tr").count()).isEqualTo(5);
    assertThat(page.getByText("Bị giới hạn đến 10:40 ngày 22/11/2026").isVisible()).isTrue();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void searchesTheArchiveInPlace() {
    Page page = browser.open(390, 844);
    page.navigate(site.address() + "posts");
    signIn(page, "phantich");

    page.getByLabel("Nội dung cần tìm").fill("nong thon moi");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tìm")).click();
    page.waitForURL(url -> url.contains("q=nong"));

    page.waitForSelector("#results mark");
    assertThat(page.locator("#results mark").first().innerText()).isEqualTo("nông thôn mới");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void saysWhenThePageLosesContact() {
    Page page = browser.open(390, 844);
    try (TestingSite leaving = TestingSite.start()) {
      page.navigate(leaving.address() + "sign-in");
      signIn(page, "quantri");
      page.waitForSelector(".plot canvas");
    }

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("12 tháng")).click();

    page.waitForSelector("#offline:not([hidden])");
    // Complaints arrive late; those of a closed page have all arrived.
    page.close();
    browser.forget();
  }

  @Test
  void ordersUnitsByAColumnAndBack() {
    Page page = browser.open(1440, 900);
    page.navigate(site.address() + "units");
    signIn(page, "lanhdao");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cảm xúc")).click();
    assertThat(page.locator("table.units tbody .name").allInnerTexts())
        .startsWith("UBND tỉnh", "UBND xã Hòa Lợi");

    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cảm xúc")).click();
    assertThat(page.locator("table.units tbody .name").allInnerTexts())
        .startsWith("UBND tỉnh", "UBND xã An Phú", "UBND xã Bình Minh");
  }

  @Test
  void foldsTheTreeOfUnits() {
    Page page = browser.open(1440, 900);
    page.navigate(site.address() + "units");
    signIn(page, "lanhdao");
    assertThat(page.getByText("UBND xã An Phú").first().isVisible()).isTrue();

    page.getByLabel("Mở hoặc thu các đơn vị trực thuộc UBND tỉnh").click();

    assertThat(page.getByText("UBND xã An Phú").first().isVisible()).isFalse();
  }
}
