package org.lantoa.local.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Files as offices might send them, with what they should not contain.
 *
 * @param canary a person's name
 * @param ownText a word of the office's own text
 */
record CanaryFiles(String canary, String ownText) {
  private static final String TEMPLATE_HEADER =
      "Mã kênh,Mã bài,Loại bài,Nội dung,Đường dẫn,Đăng lúc,Đo lúc,Lượt chia sẻ,Lượt bình luận,"
          + "Lượt cảm xúc,Lượt xem";
  private static final String UCI_HEADER =
      "status_id,status_type,status_published,num_reactions,num_comments,num_shares,num_likes,"
          + "num_loves,num_wows,num_hahas,num_sads,num_angrys";

  /** One unit, one source per kind of file. */
  void writeRegistry(Path folder) throws IOException {
    Files.writeString(
        folder.resolve("units.yaml"),
        """
        units:
          - id: tinh
            name: Tỉnh
            level: province
            system: area
        """);
    Files.writeString(
        folder.resolve("sources.yaml"),
        """
        sources:
          - key: facebook:1
            officialName: UBND xã A
            publicProof: https://xa-a.example.org/lien-he
            origin: template
            unit: tinh
          - key: facebook:2
            officialName: UBND xã B
            publicProof: https://xa-b.example.org/lien-he
            origin: uci
            unit: tinh
        """);
    Files.writeString(folder.resolve("campaigns.yaml"), "campaigns: []\n");
    Files.writeString(
        folder.resolve("indicators.yaml"),
        "indicators: [{id: buoi, name: Buổi, measure: sessions}]\n");
  }

  /** The template with columns of people, one good row and broken ones. */
  Path writeTemplate(Path file) throws IOException {
    String good =
        "facebook:1,1001,photo,Tin " + ownText + ",,2026-02-01 08:00,2026-02-02 08:00,1,2,3,4";
    String link = "https://" + canary.replace(' ', '.') + "@example.org/x?comment=" + canary;
    List<String> rows =
        List.of(
            good,
            good,
            good.replace(",1,2,3,4", ",1,5,3,4"),
            good.replace(",1,2,3,4", "," + canary + ",2,3,4"),
            good.replace("1001", canary),
            good.replace("facebook:1,", "facebook:" + canary + ","),
            good.replace("facebook:1,", "facebook:999,"),
            good.replace("photo", canary),
            good.replace(",,", "," + link + ","),
            good.replace("2026-02-01 08:00", canary),
            good.replace("2026-02-02 08:00", "2099-01-01 " + canary),
            good.replace("1001", "1002") + "," + canary,
            good.replace("Tin ", "\"Tin " + canary + " "));
    return write(file, "from,author," + TEMPLATE_HEADER + ",commenters," + canary, rows);
  }

  /** The UCI table with the same. */
  Path writeUci(Path file) throws IOException {
    String good = "2_2001,photo,2/1/2026 8:00,10,2,1,10,0,0,0,0,0";
    List<String> rows =
        List.of(
            good,
            good.replace("2_2001", "2_2002").replace(",10,2,1,", "," + canary + ",2,1,"),
            good.replace("2_2001", canary + "_1"),
            good.replace("2/1/2026 8:00", canary));
    return write(file, "from,author," + UCI_HEADER + ",commenters," + canary, rows);
  }

  /** Figures that a unit reports, with lists of people beside them and in them. */
  Path writeReported(Path file) throws IOException {
    String good = "tinh,2026-01,buoi,12";
    List<String> rows =
        List.of(
            good,
            good.replace("2026-01", "2026-Q1").replace("12", canary),
            good.replace("tinh", canary),
            good.replace("2026-01", canary),
            good.replace("buoi", canary));
    String header = "Mã đơn vị,Kỳ báo cáo,Mã chỉ tiêu,Số liệu";
    return write(file, "Họ tên,author," + header + ",commenters," + canary, rows);
  }

  /** A file of no known shape. */
  Path writeStranger(Path folder) throws IOException {
    return write(folder.resolve("la.csv"), "author,commenters," + canary, List.of("1,2,3"));
  }

  private Path write(Path file, String header, List<String> rows) throws IOException {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (String row : rows) {
      text.append(canary).append(',').append(canary).append(',').append(row);
      text.append(',').append(canary).append(',').append(canary).append('\n');
    }
    return Files.writeString(file, text);
  }
}
