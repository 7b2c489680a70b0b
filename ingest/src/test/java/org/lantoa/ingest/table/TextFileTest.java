package org.lantoa.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lantoa.ingest.table.TestingTable.refuses;
import static org.lantoa.ingest.table.TestingTable.rows;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Text files in any encoding and with any delimiter. */
@Timeout(60)
class TextFileTest {
  @TempDir private Path folder;

  @Test
  void readsEveryEncodingOfText() throws Exception {
    String text = "Mã bài;Lượt chia sẻ\n1;“Đường làng Ngõ xóm, Ỷ La”\n";
    Path file = folder.resolve("a.csv");
    for (String mark : List.of("\uFEFF", "")) {
      for (Charset charset :
          List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        Files.write(file, (mark + text).getBytes(charset));
        assertThat(rows(file))
            .as(charset + mark)
            .extracting(Row::cells)
            .containsExactly(
                List.of("Mã bài", "Lượt chia sẻ"), List.of("1", "“Đường làng Ngõ xóm, Ỷ La”"));
      }
    }
  }

  @Test
  void readsWindows1258AndComposesItsLetters() throws Exception {
    String text = "M\u00E3 bài;Lượt chia sẻ\n1;Đường làng Ngõ xóm, NGHỊ QUYẾT “TƯ”\n";
    Path file = Files.write(folder.resolve("a.csv"), windows1258(text.repeat(50)));
    assertThat(rows(file).get(1).cells())
        .containsExactly("1", "Đường làng Ngõ xóm, NGHỊ QUYẾT “TƯ”");
  }

  @Test
  void refusesOldFontsRatherThanGarbling() throws Exception {
    // TCVN3: "Đường làng ngõ xóm" and "Uỷ ban nhân dân".
    byte[] tcvn3 = "§­êng lµng ngâ xãm;Uû ban nh©n d©n\n".getBytes(StandardCharsets.ISO_8859_1);
    refuses(Files.write(folder.resolve("a.csv"), tcvn3), "encoding-unknown");
    // VNI: "Đường làng, ấp đội".
    byte[] vni = "Ñöôøng laøng;aáp ñoäi\n".getBytes(StandardCharsets.ISO_8859_1);
    refuses(Files.write(folder.resolve("a.csv"), vni), "encoding-unknown");
  }

  @Test
  void keepsAFileWithOneDamagedLetterInUtf8() throws Exception {
    byte[] bytes = "Mã bài;Lượt chia sẻ\n1;Đ?ường\n".getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;
    assertThat(rows(Files.write(folder.resolve("a.csv"), bytes)))
        .extracting(Row::cells)
        .containsExactly(List.of("Mã bài", "Lượt chia sẻ"), List.of("1", "Đ\uFFFDường"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      quoteCharacter = '`',
      value = {"sep=|¦|", "SEP¦;", "sep=TAB¦TAB", "tiêu đề, có phẩy¦;", "x¦|", "x¦TAB"})
  void findsTheDelimiter(String first, String delimiter) throws Exception {
    String sign = delimiter.replace("TAB", "\t");
    String text =
        (first.startsWith("sep=") ? "sep=" + sign : first)
            + "\na;b;c\n1;\"2;3, 4\";\"x, y, z, t, u, v, w\"\n".replace(";", sign);
    // Inside quotes both stay.
    List<Row> rows = rows(Files.writeString(folder.resolve("a.csv"), text));
    assertThat(rows.get(rows.size() - 1).cells()).hasSize(3);
  }

  @Test
  void givesUpOnQuotesThatNeverCloseBeforeTheyCostHours() throws Exception {
    Path file = Files.writeString(folder.resolve("a.csv"), "a,b\n" + "x\",\"\n".repeat(200_000));
    refuses(file, "quotes-never-close");
  }

  private static byte[] windows1258(String text) {
    // The encoding has marks apart from letters, but â, ê, ô, ă, ơ, ư with their own.
    Charset charset = Charset.forName("windows-1258");
    StringBuilder apart = new StringBuilder();
    for (char letter : text.toCharArray()) {
      if (charset.newEncoder().canEncode(letter)) {
        apart.append(letter);
      } else {
        String parts = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
        String base = parts.substring(0, 1);
        StringBuilder tones = new StringBuilder();
        for (char mark : parts.substring(1).toCharArray()) {
          String joined = Normalizer.normalize(base + mark, Normalizer.Form.NFC);
          if (joined.length() == 1 && charset.newEncoder().canEncode(joined)) {
            base = joined;
          } else {
            tones.append(mark);
          }
        }
        apart.append(base).append(tones);
      }
    }
    return apart.toString().getBytes(charset);
  }
}
