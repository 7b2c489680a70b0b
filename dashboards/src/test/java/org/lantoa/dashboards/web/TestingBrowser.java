package org.lantoa.dashboards.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Debian's Chromium without a window; notes what pages complain about and where they ask. */
final class TestingBrowser implements AutoCloseable {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final String AXE = axe();
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final Browser browser;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> hosts = new ArrayList<>();

  TestingBrowser() {
    if (!Files.isExecutable(CHROMIUM)) {
      throw new IllegalStateException(
          CHROMIUM + " is missing, so no page can be looked at; install it: apt install chromium");
    }
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(CHROMIUM)
                    .setHeadless(true)
                    .setArgs(ARGUMENTS));
  }

  /** A page of a fresh visitor. */
  Page open(int width, int height) {
    BrowserContext visitor =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh"));
    Page page = visitor.newPage();
    page.onConsoleMessage(
        message -> {
          // axe-core reads a canvas of its own; that is not the page's doing.
          boolean byAxe = message.text().contains("willReadFrequently");
          boolean note = message.type().equals("log") || message.type().equals("info");
          if (!byAxe && !note) {
            complaints.add(page.url() + ": " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + ": " + error));
    page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
    return page;
  }

  /** What axe-core finds wrong for those who do not see well or use no mouse; one line each. */
  static List<String> barriers(Page page) {
    page.evaluate(AXE);
    Object found =
        page.evaluate(
            "async () => (await axe.run()).violations.flatMap("
                + "v => v.nodes.map(n => v.id + ' at ' + n.target + ': ' + n.html))");
    return ((List<?>) found).stream().map(String::valueOf).toList();
  }

  private static String axe() {
    String file = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";
    try (InputStream script = TestingBrowser.class.getResourceAsStream(file)) {
      return new String(
          Objects.requireNonNull(script, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What pages wrote to the console beside plain notes. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Forgets what was noted so far: a test that breaks things on purpose leaves no trace. */
  void forget() {
    complaints.clear();
    hosts.clear();
  }

  /** Every host and port that was asked. */
  List<String> hosts() {
    return hosts.stream().distinct().toList();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
