package org.lantoa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Posts of communes as offices write them, and campaigns that look for some of them: what the posts
 * are about, in which place, under which hashtag.
 */
final class CampaignPosts {
  static final int COMMUNES = 200;

  private static final List<String> TOPICS =
      List.of(
          "dân vận khéo",
          "nông thôn mới",
          "chuyển đổi số",
          "đền ơn đáp nghĩa",
          "an toàn giao thông",
          "bảo vệ môi trường",
          "phòng chống ma túy",
          "học tập suốt đời",
          "hiến máu tình nguyện",
          "ngày thứ bảy xanh",
          "bảo vệ rừng",
          "tiêm chủng mở rộng",
          "tuyển quân",
          "đại hội đảng bộ",
          "ngày hội đại đoàn kết",
          "khuyến học khuyến tài",
          "xóa nhà tạm",
          "vì người nghèo",
          "an ninh trật tự",
          "phòng cháy chữa cháy");

  private static final List<String> FILLERS =
      List.of(
          "sáng nay tại hội trường ủy ban", "lãnh đạo huyện đã đến dự và phát biểu",
          "đông đảo cán bộ, đảng viên và nhân dân tham gia", "kết quả đạt được rất phấn khởi",
          "các đồng chí trong ban thường vụ", "thực hiện kế hoạch của tỉnh",
          "bà con các buôn làng", "trao tặng nhiều phần quà có ý nghĩa",
          "với tổng kinh phí hơn 120 triệu đồng", "trong thời gian tới tiếp tục đẩy mạnh",
          "công tác tuyên truyền trên hệ thống loa", "góp phần giữ vững ổn định",
          "các em học sinh trường tiểu học", "hội phụ nữ và đoàn thanh niên",
          "trân trọng cảm ơn các nhà hảo tâm", "mời bà con theo dõi và chia sẻ",
          "từ ngày 15/3 đến hết ngày 30/4", "chúc mừng các tập thể, cá nhân được khen thưởng");

  private static final List<String> SYLLABLES =
      List.of(
          "Đăk", "Ea", "Cư", "Krông", "Phú", "Tân", "Hòa", "Bình", "Xuân", "Lộc", "An", "Thành",
          "Yên", "Mỹ", "Long", "Sơn", "Hà", "Quảng", "Kim", "Đông");

  private final Random random;

  CampaignPosts(long seed) {
    random = new Random(seed);
  }

  /** Texts of some 400 letters. */
  List<String> texts(int count) {
    List<String> texts = new ArrayList<>();
    while (texts.size() < count) {
      texts.add(text());
    }
    return texts;
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    String topic = one(TOPICS);
    for (int sentence = 2 + random.nextInt(4); sentence > 0; sentence--) {
      text.append(one(FILLERS)).append(", ").append(one(FILLERS));
      text.append(random.nextInt(3) == 0 ? " phong trào " + topic : "");
      text.append(random.nextInt(3) == 0 ? " xã " + place(random.nextInt(COMMUNES)) : "");
      text.append(". ");
    }
    if (random.nextInt(2) == 0) {
      text.append(hashtag(topic));
    }
    return text.toString();
  }

  /** Queries, of which the first few are broad and the others each for a place. */
  static List<String> queries(int count) {
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String topic = TOPICS.get(i % TOPICS.size());
      String either = hashtag(topic) + " OR \"" + topic + '"';
      int commune = i % COMMUNES;
      if (i < TOPICS.size()) {
        queries.add(either);
      } else if (i % 4 == 0) {
        queries.add("(" + either + ") unit:xa-" + commune);
      } else if (i % 4 == 1) {
        queries.add("(" + either + ") \"xã " + place(commune) + '"');
      } else if (i % 4 == 2) {
        queries.add(
            hashtag(topic + ' ' + place(commune))
                + " OR \""
                + topic
                + " xã "
                + place(commune)
                + '"');
      } else {
        queries.add("\"phong trào " + topic + "\" " + place(commune) + " -\"nhà hảo tâm\"");
      }
    }
    return queries;
  }

  private static String place(int commune) {
    int second = (commune / SYLLABLES.size() + commune + 1) % SYLLABLES.size();
    return SYLLABLES.get(commune % SYLLABLES.size()) + ' ' + SYLLABLES.get(second);
  }

  private static String hashtag(String words) {
    StringBuilder hashtag = new StringBuilder("#");
    for (String word : words.split(" ", -1)) {
      hashtag.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return hashtag.toString();
  }

  private String one(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
