package org.lantoa.ingest.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.lantoa.ingest.table.TestingParcel;
import org.lantoa.ingest.table.TestingWorkbook;

/** Makes broken files out of good ones. The same seed makes the same file. */
final class FuzzedFile {
  private static final List<String> TOKENS =
      List.of(
          "\"",
          "\n",
          "\r",
          ",",
          ";",
          "\t",
          "|",
          "sep=;",
          "\0",
          "\uFEFF",
          "Tổng cộng",
          "1E+17",
          "-1",
          "99999999999999999999",
          "1.206",
          "</row>",
          "<row r=\"1\">",
          "<c r=\"A1\" t=\"s\">",
          "<v>-1</v>",
          "<f>1+1</f>",
          "&#0;",
          "&#xD800;",
          "&amp;",
          "<![CDATA[",
          "]]>",
          "<!--",
          "<!DOCTYPE a>",
          " t=\"e\"",
          " s=\"9999999999\"",
          " r=\"ZZZZ9\"",
          "<is><t>",
          "_x0000_");

  private final List<byte[]> good;

  FuzzedFile(Path folder) {
    try {
      good = List.of(text(), utf16(), old(folder), workbook(folder));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] text() {
    return (TestingImport.HEADER
            + "facebook:1,1001,photo,\"Ra quân, làm đường\",,2026-02-01 08:00,2026-02-02 08:00,1,2,3,4\n"
            + "facebook:1,1002,,\"Hai \"\"dòng\"\"\nmột ô\",,01/02/2026 08:00,2026-02-02 08:00,1.206,,—,0\n"
            + ",Tổng cộng,,,,,,1207,2,3,4\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] utf16() {
    return new String(text(), StandardCharsets.UTF_8)
        .replace(',', '\t')
        .getBytes(StandardCharsets.UTF_16LE);
  }

  private static byte[] old(Path folder) throws IOException {
    return bytes(folder.resolve("tốt.xls"));
  }

  private static byte[] workbook(Path folder) throws IOException {
    return bytes(folder.resolve("tốt.xlsx"));
  }

  private static byte[] bytes(Path file) throws IOException {
    LocalDateTime time = LocalDateTime.of(2026, 2, 1, 8, 0);
    Object[] header = {"STT", "Mã kênh", "Mã bài", "Nội dung", "Đăng lúc", "Đo lúc", "Lượt xem"};
    TestingWorkbook.ofRows(
        file,
        new Object[] {"UBND XÃ A"},
        header,
        new Object[] {1, "facebook:1", "1001", "Ra quân", time, time.plusDays(1), 1206},
        new Object[] {2, "facebook:1", 1002, "Ra mắt", time, time.plusDays(1), 0.5},
        new Object[] {"=A4+1", "facebook:1", "1003", true, time, time.plusDays(1), "=1+1"},
        new Object[] {"Tổng cộng", null, null, null, null, null, "=SUM(G3:G5)"});
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    return bytes;
  }

  /** A file of one seed. */
  byte[] of(long seed) {
    Random random = new Random(seed);
    int kind = random.nextInt(good.size() + 2);
    if (kind == good.size()) {
      byte[] any = new byte[random.nextInt(600)];
      random.nextBytes(any);
      return any;
    }
    // Damage in a packed part would only ever be found by its checksum.
    return kind == good.size() + 1 ? repacked(random) : broken(good.get(kind), random);
  }

  private byte[] repacked(Random random) {
    TestingParcel parcel = TestingParcel.of(good.get(good.size() - 1));
    List<Map.Entry<String, byte[]>> parts =
        new ArrayList<>(
            parcel.parts().entrySet().stream()
                .filter(part -> part.getKey().startsWith("xl/") || random.nextInt(8) == 0)
                .toList());
    for (int i = random.nextInt(2); i >= 0; i--) {
      Map.Entry<String, byte[]> part = parts.get(random.nextInt(parts.size()));
      parcel.with(part.getKey(), broken(part.getValue(), random));
    }
    return parcel.bytes();
  }

  private static byte[] broken(byte[] whole, Random random) {
    byte[] bytes = whole;
    for (int i = random.nextInt(4); i >= 0; i--) {
      bytes = brokenOnce(bytes, random);
    }
    return bytes;
  }

  private static byte[] brokenOnce(byte[] bytes, Random random) {
    if (bytes.length == 0) {
      return bytes;
    }
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextInt(8) == 0 ? 4000 : 40));
    switch (random.nextInt(6)) {
      case 0:
        byte[] changed = bytes.clone();
        changed[from] = (byte) random.nextInt();
        return changed;
      case 1:
        byte[] flipped = bytes.clone();
        flipped[from] ^= (byte) (1 << random.nextInt(8));
        return flipped;
      case 2:
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
      case 3:
        return joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
      case 4:
        Charset charset =
            bytes.length > 1 && bytes[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
        byte[] token = TOKENS.get(random.nextInt(TOKENS.size())).getBytes(charset);
        return joined(
            joined(Arrays.copyOf(bytes, from), token),
            Arrays.copyOfRange(bytes, random.nextBoolean() ? from : to, bytes.length));
      default:
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, from) : numbers(bytes, from, random);
    }
  }

  // What lengths and places in binary files are made of.
  private static byte[] numbers(byte[] bytes, int at, Random random) {
    byte[] changed = bytes.clone();
    byte value = (byte) (random.nextBoolean() ? 0xFF : random.nextBoolean() ? 0 : 0x7F);
    Arrays.fill(changed, at, Math.min(bytes.length, at + (1 << random.nextInt(4))), value);
    return changed;
  }

  private static byte[] joined(byte[] one, byte[] two) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream(one.length + two.length);
    joined.writeBytes(one);
    joined.writeBytes(two);
    return joined.toByteArray();
  }
}
