package org.lantoa.bench.rolling;

import java.util.List;
import java.util.SplittableRandom;

/** Texts of posts as offices write them, some 300 letters; about a third belong to a campaign. */
final class MadeUpTexts {
  private static final List<String> SENTENCES =
      List.of(
          "Sáng nay tại hội trường ủy ban, lãnh đạo huyện đã đến dự và phát biểu chỉ đạo. ",
          "Đông đảo cán bộ, đảng viên và nhân dân tham gia với kết quả rất phấn khởi. ",
          "Các đồng chí trong ban thường vụ trao tặng nhiều phần quà có ý nghĩa cho bà con. ",
          "Công tác tuyên truyền trên hệ thống loa góp phần giữ vững ổn định ở cơ sở. ",
          "Trân trọng cảm ơn các nhà hảo tâm và mời bà con theo dõi, chia sẻ bài viết. ",
          "Hội phụ nữ và đoàn thanh niên xã ra quân dọn vệ sinh đường làng ngõ xóm. ",
          "Chúc mừng các tập thể, cá nhân được khen thưởng trong quý vừa qua. ",
          "Trong thời gian tới tiếp tục đẩy mạnh thực hiện kế hoạch của tỉnh. ");
  private static final int OF_A_CAMPAIGN_PERCENT = 33;

  private MadeUpTexts() {}

  static String hashtag(int campaign) {
    return "#ChienDich" + (campaign + 1);
  }

  static String phrase(int campaign) {
    return "chiến dịch số " + (campaign + 1);
  }

  static String text(SplittableRandom random, int campaigns) {
    StringBuilder text = new StringBuilder();
    for (int sentence = 0; sentence < 4; sentence++) {
      text.append(SENTENCES.get(random.nextInt(SENTENCES.size())));
    }
    if (campaigns > 0 && random.nextInt(100) < OF_A_CAMPAIGN_PERCENT) {
      int campaign = Zipf.rank(random, campaigns);
      text.append(random.nextBoolean() ? hashtag(campaign) : "Hưởng ứng " + phrase(campaign));
    }
    return text.toString();
  }
}
