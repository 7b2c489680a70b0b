package org.lantoa.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.ingest.table.TestingTable.refuses;
import static org.lantoa.ingest.table.TestingTable.rows;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are broken, or made to break what reads them. */
@Timeout(60)
class HostileTableTest {
  private static final String SHEET = "xl/worksheets/sheet1.xml";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<row r='1'><c r='A1'><v>1</v></c></row><row r='1'/>|workbook-broken",
        "<row r='2'/><row r='1'/>|workbook-broken",
        "<row r='x'/>|workbook-broken",
        "<row r='1048577'/>|workbook-broken",
        "<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>|workbook-broken",
        "<row><c r='1'><v>1</v></c></row>|workbook-broken",
        "<row><c t='s'><v>0</v></c></row>|workbook-broken",
        "<row><c t='s'><v>-1</v></c></row>|workbook-broken",
        "<row><c><v>&unknown;</v></c></row>|workbook-unsafe",
        "<row><c><v>1</c></v></row>|workbook-broken",
        "<row><c|workbook-broken",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><row/>|workbook-unsafe",
        "<!ENTITY b 'c'>|workbook-unsafe",
      })
  void refusesSheetsThatNoProgramWrites(String rows, String code) throws Exception {
    refuses(TestingParcel.ofRows(rows.replace('\'', '"')).write(folder.resolve("a.xlsx")), code);
  }

  @Test
  void refusesElementsWithinElementsWithoutEndAndTagsWithoutEnd() throws Exception {
    Path file = folder.resolve("a.xlsx");
    refuses(TestingParcel.ofRows("<a>".repeat(1_000_000)).write(file), "workbook-unsafe");
    String names = "<row " + "a=\"1\" ".repeat(300) + "/>";
    refuses(TestingParcel.ofRows(names).write(file), "workbook-unsafe");
    String tag = "<row a=\"" + "x".repeat(1_000_000) + "\"/>";
    refuses(TestingParcel.ofRows(tag).write(file), "workbook-unsafe");
  }

  @Test
  void refusesPartsThatUnpackToFarTooMuch() throws Exception {
    Path file = folder.resolve("bom.xlsx");
    TestingParcel.ofRows("").write(file, SHEET, zeros(40L << 20));
    refuses(file, "workbook-broken", "workbook-too-large");
    TestingParcel.ofRows("<row><c t=\"s\"><v>0</v></c></row>")
        .write(file, "xl/strings.xml", new Repeated("<a></a>", 40L << 20));
    refuses(file, "workbook-too-large");
  }

  @Test
  void refusesAListOfPartsThatFillsTheMemory() throws Exception {
    byte[] bytes = TestingParcel.ofRows("").bytes();
    ByteBuffer end = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(bytes.length - 22 + 12, 1 << 30);
    refuses(Files.write(folder.resolve("a.xlsx"), bytes), "workbook-too-large");
  }

  @Test
  void refusesWhatIsPackedOtherwise() throws Exception {
    Path file = folder.resolve("a.xlsx");
    TestingParcel inner = TestingParcel.ofRows("");
    TestingParcel outer = TestingParcel.of(inner.bytes());
    outer.parts().clear();
    refuses(outer.with("a.xlsx", inner.bytes()).write(file), "archive");
    refuses(inner.with("xl/vbaProject.bin", "x").write(file), "macros");
    outer.parts().clear();
    outer
        .with(
            "_rels/.rels",
            "<R><R Id=\"1\" Target=\"xl/workbook.bin\" Type=\"/officeDocument\"/></R>")
        .with("xl/workbook.bin", "x");
    refuses(outer.write(file), "binary-workbook");
  }

  @Test
  void partsWithoutReadableNames() throws Exception {
    byte[] file = TestingParcel.ofRows("").with("xl/é.bin", "x").bytes();
    for (int at = 0; at + 1 < file.length; at++) {
      if (file[at] == (byte) 0xC3 && file[at + 1] == (byte) 0xA9) {
        file[at + 1] = '(';
      }
    }
    refuses(Files.write(folder.resolve("a.xlsx"), file), "workbook-broken");
  }

  @Test
  void noticesDamageWhereverItStands() throws Exception {
    String rows = "<row><c t=\"inlineStr\"><is><t>một</t></is></c></row>";
    byte[] whole = TestingParcel.ofRows(rows).bytes();
    Path file = folder.resolve("a.xlsx");
    assertThat(rows(Files.write(file, whole))).hasSize(1);
    refuses(Files.write(file, Arrays.copyOf(whole, whole.length / 2)), "workbook-broken");
    int unnoticed = 0;
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x20;
      Files.write(file, damaged);
      try {
        assertThat(rows(file)).extracting(Row::cells).containsExactly(List.of("một"));
        unnoticed++;
      } catch (TableException noticed) {
        assertThat(noticed.message(Locale.ENGLISH)).startsWith("a.xlsx: ");
      }
    }
    // Times of parts and others figures that say nothing of the content may change unnoticed.
    assertThat(unnoticed).isBetween(1, whole.length / 2);
  }

  @Test
  void readsOnBehindACellOfFiftyMegabytes() throws Exception {
    String huge = hardToPack(50 << 20);
    Path file =
        TestingParcel.ofRows(
                "<row><c t=\"inlineStr\"><is><t>"
                    + huge
                    + "</t></is></c><c><v>1</v></c></row><row><c><v>"
                    + huge.substring(0, 1 << 20)
                    + "</v></c></row><row><c><v>7</v></c></row>")
            .write(folder.resolve("a.xlsx"));
    List<Row> rows = rows(file);
    assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L);
    assertThat(rows.get(0).cells().get(0)).hasSize(Limits.CELL + 1);
    assertThat(rows.get(1).badCells()).isEqualTo(Map.of(0, "error-cell"));
    assertThat(rows.get(2).cells()).containsExactly("7");
  }

  @Test
  void takesNoCellThatSaysTwoThings() throws Exception {
    String rows =
        "<row><c t='inlineStr'><v>5</v><is><t>1</t></is></c><c><v>1</v><v>5</v></c>"
            + "<c t='inlineStr'><v></v><is><t>7</t></is></c></row>";
    Path file = TestingParcel.ofRows(rows.replace('\'', '"')).write(folder.resolve("a.xlsx"));
    assertThat(rows(file))
        .containsExactly(
            new Row(1, List.of("", "", "7"), true, null, Map.of(0, "error-cell", 1, "error-cell")));
  }

  @Test
  void keepsNoMoreCellsOfARowThanAHeaderCanHave() throws Exception {
    StringBuilder row = new StringBuilder("<row>");
    row.append("<c><v>1</v></c>".repeat(16_384));
    Path file = TestingParcel.ofRows(row + "</row>").write(folder.resolve("a.xlsx"));
    assertThat(rows(file).get(0).cells()).hasSize(Limits.CELLS + 1);
  }

  @Test
  void readsEverythingThatTheFormatAllows() throws Exception {
    String rows =
        "<!-- a > b --><x:row r=\"3\" spans='1:3'><x:c r=\"A3\" t='s'><x:v>1</x:v></x:c>"
            + "<c r='C3' t='inlineStr'><is><r><t>đ</t></r><r><t xml:space=\"preserve\"> &#x1F331;"
            + "</t></r><rPh><t>CANARY</t></rPh></is></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v>"
            + "</c><c t='d'><v>2026-01-31T08:30:00</v></c><c t='str'><v>a_x000A_b_x</v></c></x:row>"
            + "<row/><row><c><v> 12.50 </v></c><c><v>1e400</v></c><c><v>0x10</v></c></row>";
    Path file =
        TestingParcel.ofRows(rows)
            .with("xl/strings.xml", "<sst><si/><si><t>a<![CDATA[<b>]]]>&amp;c</t></si></sst>")
            .write(folder.resolve("a.xlsx"));
    assertThat(rows(file))
        .containsExactly(
            new Row(
                3,
                List.of("a<b>]&c", "", "đ 🌱", "TRUE", "", "2026-01-31 08:30:00", "a\nb_x"),
                true,
                null,
                Map.of(4, "error-cell")),
            new Row(
                5, List.of("12.5", "", ""), true, null, Map.of(1, "error-cell", 2, "error-cell")));
  }

  private static String hardToPack(int length) {
    byte[] letters = new byte[length];
    new Random(1).nextBytes(letters);
    for (int i = 0; i < length; i++) {
      letters[i] = (byte) ('a' + (letters[i] & 15));
    }
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private static InputStream zeros(long length) {
    return new Repeated("\0", length);
  }

  /** The same letters again and again. */
  private static final class Repeated extends InputStream {
    private final byte[] piece;
    private long left;
    private int at;

    Repeated(String letters, long length) {
      this.piece = letters.repeat((1 << 16) / letters.length()).getBytes(StandardCharsets.UTF_8);
      this.left = length;
    }

    @Override
    public int read() {
      left--;
      return left < 0 ? -1 : piece[at++ % piece.length];
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (left <= 0) {
        return -1;
      }
      at %= piece.length;
      int some = (int) Math.min(Math.min(left, length), piece.length - at);
      System.arraycopy(piece, at, buffer, offset, some);
      at += some;
      left -= some;
      return some;
    }
  }
}
