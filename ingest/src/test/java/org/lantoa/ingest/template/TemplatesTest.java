package org.lantoa.ingest.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.junit.jupiter.api.Test;
import org.lantoa.ingest.files.FileImport;
import org.lantoa.model.CountingOrigin;
import org.lantoa.model.SourceKey;
import org.lantoa.model.registry.Registry;
import org.lantoa.model.registry.Source;
import org.lantoa.model.registry.Unit;
import org.lantoa.model.reported.Indicator;
import org.lantoa.model.reported.Indicators;
import org.lantoa.model.reported.ReportedMeasure;
import org.lantoa.model.reported.ReportingPeriod;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

class TemplatesTest {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private static final Unit COMMUNE =
      new Unit("xa-a", "UBND xã A & B", "commune", "government", 1, List.of(), null, null, null);
  private static final Registry REGISTRY =
      new Registry(
          Registry.DEFAULT_ZONE,
          List.of(COMMUNE),
          List.of(source("facebook:246675545449582", "UBND xã A"), source("facebook:7", null)),
          List.of());

  @Test
  void thePostsTemplateHasTheImportsHeaderAndWhetherThePostIsTheOffices() throws IOException {
    String sheet = parts(out -> Templates.posts(out, REGISTRY, VIETNAMESE)).get("sheet1.xml");

    for (String column : FileImport.templateHeader()) {
      assertThat(sheet).contains(">" + column + "<");
    }
    assertThat(sheet).contains(">Bài của đơn vị<");
  }

  @Test
  void keepsTheHeaderInSightAndIdsAsText() throws IOException {
    Map<String, String> parts = parts(out -> Templates.posts(out, REGISTRY, VIETNAMESE));

    assertThat(parts.get("sheet1.xml"))
        .containsPattern("<pane [^>]*ySplit=\"1\"[^>]*state=\"frozen\"");
    // Built-in format 49 is "@".
    String styles = parts.get("styles.xml");
    assertThat(styles).containsAnyOf("numFmtId=\"49\"", "formatCode=\"@\"");
  }

  @Test
  void offersCompleteSourcesAlone() throws IOException {
    Map<String, String> parts = parts(out -> Templates.posts(out, REGISTRY, VIETNAMESE));

    assertThat(parts.get("sheet3.xml"))
        .contains("facebook:246675545449582", "photo", "video", "có", "không")
        .doesNotContain("facebook:7<");
    assertThat(parts.get("workbook.xml")).contains("state=\"hidden\"");
    assertThat(parts.get("sheet1.xml"))
        .contains("type=\"list\"", "'Danh sách chọn'!$A$2:$A$2", "errorStyle=\"stop\"");
  }

  @Test
  void theIndicatorsTemplateHasARowForEachIndicator() throws IOException {
    Indicators indicators =
        new Indicators(
            List.of(
                new Indicator("buoi", "Buổi nói chuyện", "Talks", ReportedMeasure.SESSIONS),
                new Indicator("nghe", "Lượt <người> dự", null, ReportedMeasure.ATTENDANCES)));
    ReportingPeriod period = ReportingPeriod.quarter(2026, 3);

    String sheet =
        parts(out -> Templates.indicators(out, COMMUNE, period, indicators, VIETNAMESE))
            .get("sheet1.xml");

    assertThat(sheet)
        .contains(
            ">xa-a<",
            ">UBND xã A &amp; B<",
            ">2026-Q3<",
            ">buoi<",
            ">Buổi nói chuyện<",
            ">buổi<",
            ">nghe<",
            ">Lượt &lt;người&gt; dự<",
            ">lượt người<",
            ">Số liệu<")
        .contains("INT(G2)", "type=\"custom\"");
    String english =
        parts(out -> Templates.indicators(out, COMMUNE, period, indicators, Locale.ENGLISH))
            .get("sheet1.xml");
    // The header is what the import knows; names follow the language.
    assertThat(english).contains(">Số liệu<", ">Talks<", ">attendances<");
  }

  @Test
  void theGroupsTemplateAsksForNumbersAndNoMembers() throws IOException {
    Map<String, String> parts = parts(out -> Templates.groupMonths(out, REGISTRY, VIETNAMESE));

    assertThat(parts.get("sheet1.xml"))
        .contains(">Mã kênh<", ">Tháng<", ">Số bài trong nhóm<", ">Lượt cảm xúc<")
        .doesNotContainIgnoringCase("thành viên");
  }

  @Test
  void theGroupsTemplateOffersNoPages() throws IOException {
    Map<String, String> parts = parts(out -> Templates.groupMonths(out, REGISTRY, VIETNAMESE));

    assertThat(parts.get("sheet3.xml")).doesNotContain("facebook:");
  }

  @Test
  void aRegistryWithoutSourcesGivesATemplateWithoutThatList() throws IOException {
    assertThat(parts(out -> Templates.posts(out, Registry.empty(), VIETNAMESE)).get("sheet1.xml"))
        .contains(">Mã kênh<");
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /** The XML of a workbook's parts, by their last name. */
  private static Map<String, String> parts(Writing writing) throws IOException {
    Path file = Files.createTempFile("template", ".xlsx");
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        writing.to(out);
      }
      return parts(file);
    } finally {
      Files.delete(file);
    }
  }

  private static Map<String, String> parts(Path file) throws IOException {
    Map<String, String> parts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        parts.put(name, unescaped(new String(bytes, StandardCharsets.UTF_8)));
        requireWellFormed(bytes);
      }
    }
    return parts;
  }

  private static Source source(String key, @org.jspecify.annotations.Nullable String name) {
    return new Source(
        SourceKey.parse(key),
        "Trang",
        name,
        "https://xa-a.example.org",
        CountingOrigin.TEMPLATE,
        60,
        List.of(),
        List.of());
  }

  /** What a spreadsheet cannot parse it does not open. */
  private static void requireWellFormed(byte[] xml) throws IOException {
    try {
      SAXParserFactory.newInstance()
          .newSAXParser()
          .parse(new ByteArrayInputStream(xml), new DefaultHandler());
    } catch (SAXException | ParserConfigurationException broken) {
      throw new AssertionError("a part of the workbook is not well-formed", broken);
    }
  }

  private static String unescaped(String xml) {
    return Pattern.compile("&#x([0-9a-f]+);")
        .matcher(xml)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }
}
