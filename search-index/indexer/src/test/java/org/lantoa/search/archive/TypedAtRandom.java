package org.lantoa.search.archive;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Random;

/** Texts and queries as people type them, out of so few words that they often meet. */
final class TypedAtRandom {
  private static final List<String> WORDS =
      List.of(
          "dân", "dan", "Dẫn", "DÂN", "vận", "van", "vẫn", "khéo", "Khéo", "kheo", "hòa", "hoà",
          "hoa", "thủy", "thuỷ", "xã", "xa", "UBND", "ủy", "uỷ", "ban", "nhân", "nông", "thôn",
          "mới", "NTM", "2024", "1.206", "đ", "Ðảng", "đảng", "K'Ho", "danvan", "vankheo");

  private static final List<String> SAYINGS =
      List.of(
          "dân vận khéo",
          "Dân vận",
          "ủy ban nhân dân",
          "Uỷ ban nhân dân xã",
          "nông thôn mới",
          "nong thon moi",
          "xã nông thôn mới",
          "an toàn giao thông");

  private static final List<String> HASHTAGS =
      List.of(
          "#DanVanKheo",
          "#danvankheo",
          "#DânVậnKhéo",
          "#dân_vận",
          "#VanKheo2024",
          "#xahoa",
          "#NongThonMoi",
          "#HòaXã",
          "#K1",
          "#XâyDựngNTM");

  private static final List<String> BETWEEN =
      List.of(" ", " ", " ", ", ", ". ", "\n", " … ", "-", " 🎉 ");

  private static final List<String> FIELDS =
      List.of(
          "unit:xa-an-hoa",
          "unit:tinh",
          "source:facebook:1001",
          "kind:video",
          "kind:photo",
          "platform:facebook");

  private static final List<String> BEGINNINGS = List.of("da*", "va*", "kh*", "ho*", "danv*");

  private final Random random;

  TypedAtRandom(Random random) {
    this.random = random;
  }

  String text() {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(14); parts > 0; parts--) {
      text.append(
          one(random.nextInt(5) == 0 ? HASHTAGS : random.nextInt(6) == 0 ? SAYINGS : WORDS));
      text.append(one(BETWEEN));
    }
    return form(text.toString());
  }

  String query() {
    return form(query(2));
  }

  private String query(int depth) {
    StringBuilder query = new StringBuilder();
    for (int terms = 1 + random.nextInt(3); terms > 0; terms--) {
      query.append(query.length() == 0 ? "" : one(List.of(" ", " ", " OR ", " AND ")));
      query.append(one(List.of("", "", "", "", "-")));
      query.append(depth > 0 && random.nextInt(4) == 0 ? "(" + query(depth - 1) + ")" : term());
    }
    return query.toString();
  }

  private String term() {
    return switch (random.nextInt(12)) {
      case 0, 1 -> one(HASHTAGS);
      case 2 -> '"' + saying() + "\"~" + random.nextInt(4);
      case 3, 4 -> '"' + saying() + '"';
      case 5 -> "exact:" + one(WORDS);
      case 6 -> "exact:\"" + saying() + '"';
      case 7 -> one(BEGINNINGS);
      case 8 -> one(FIELDS);
      case 9 -> one(SAYINGS);
      default -> one(WORDS);
    };
  }

  private String saying() {
    return random.nextBoolean() ? one(SAYINGS) : one(WORDS) + ' ' + one(WORDS);
  }

  private String form(String text) {
    return random.nextInt(4) == 0 ? Normalizer.normalize(text, Form.NFD) : text;
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
