package org.lantoa.local.sample;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes announcements: picks a template that suits the month and fills its slots. */
final class TextWriter {
  private static final List<String> COMMUNES_OWN =
      List.of(
          "trạm y tế",
          "trưởng thôn",
          "Ban Chỉ huy quân sự",
          "một cửa",
          "Chợ ",
          "Chi hội",
          "công an",
          "thú y",
          "nhà văn hóa các thôn",
          "nghĩa trang");
  private static final Pattern SLOT = Pattern.compile("\\{([a-z_]+)\\}");

  private final List<Topic> topics;
  private final Map<String, SampleCampaign> campaigns;
  private final Set<String> written = new HashSet<>();

  TextWriter(List<Topic> topics, List<SampleCampaign> campaigns) {
    this.topics = topics;
    this.campaigns =
        campaigns.stream().collect(Collectors.toMap(SampleCampaign::id, Function.identity()));
  }

  /** A text that this writer has not written before, as a unit would publish on a day. */
  String write(Random random, SampleUnit unit, LocalDate day) {
    while (true) {
      Topic topic = topic(random, day.getMonthValue());
      String template = topic.templates().get(random.nextInt(topic.templates().size()));
      if (!suits(template, unit)) {
        continue;
      }
      String text = filled(template, random, unit, day) + hashtags(topic, random, unit);
      if (written.add(text)) {
        return text;
      }
    }
  }

  /** What only a commune has is not announced by a province or a district. */
  private static boolean suits(String template, SampleUnit unit) {
    return unit.hasMoved() || COMMUNES_OWN.stream().noneMatch(template::contains);
  }

  private Topic topic(Random random, int month) {
    List<Topic> suiting = topics.stream().filter(topic -> topic.months().contains(month)).toList();
    int place = random.nextInt(suiting.stream().mapToInt(Topic::weight).sum());
    for (Topic topic : suiting) {
      place -= topic.weight();
      if (place < 0) {
        return topic;
      }
    }
    throw new IllegalStateException("no topic suits month " + month);
  }

  private String hashtags(Topic topic, Random random, SampleUnit unit) {
    StringBuilder line = new StringBuilder();
    topic
        .campaign()
        .map(campaigns::get)
        .filter(campaign -> random.nextInt(100) < 70)
        .ifPresent(
            campaign ->
                line.append(campaign.spellings().get(random.nextInt(campaign.spellings().size()))));
    for (String hashtag : topic.hashtags()) {
      if (random.nextInt(100) < 55) {
        line.append(line.isEmpty() ? "" : " ").append(hashtag);
      }
    }
    if (random.nextInt(100) < 15) {
      line.append(line.isEmpty() ? "" : " ").append('#').append(camel(unit.area()));
    }
    return line.isEmpty() ? "" : "\n" + line;
  }

  private static String camel(String name) {
    StringBuilder joined = new StringBuilder();
    for (String word : Latin.plain(name).split(" ", -1)) {
      joined.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return joined.toString();
  }

  private static String filled(String template, Random random, SampleUnit unit, LocalDate day) {
    String place = unit.places().get(random.nextInt(unit.places().size()));
    return SLOT.matcher(template)
        .replaceAll(
            match -> Matcher.quoteReplacement(slot(match.group(1), random, unit, place, day)));
  }

  private static String slot(
      String name, Random random, SampleUnit unit, String place, LocalDate day) {
    return switch (name) {
      case "don_vi" -> unit.name();
      case "dia_ban" -> unit.area();
      case "dia_ban_hoa" -> capital(unit.area());
      case "noi" -> place;
      case "noi_hoa" -> capital(place);
      case "noi_ten" -> unit.area().substring(unit.area().indexOf(' ') + 1);
      case "ngay_toi" -> date(day.plusDays(2 + random.nextInt(12)));
      case "ngay_qua" -> date(day.minusDays(random.nextInt(4)));
      case "ky" -> "tháng " + day.getMonthValue() + "/" + day.getYear();
      case "nam" -> Integer.toString(day.getYear());
      case "nam_toi" -> Integer.toString(day.plusMonths(3).getYear());
      case "gio" -> hour(random);
      case "gio_sang" -> (6 + random.nextInt(3)) + " giờ" + (random.nextBoolean() ? " 30" : "");
      case "gio_toi" -> List.of("19 giờ", "19 giờ 30", "20 giờ").get(random.nextInt(3));
      default -> number(name, random);
    };
  }

  private static String number(String name, Random random) {
    return switch (name) {
      case "so_it", "so_it_khac" -> Integer.toString(3 + random.nextInt(26));
      case "so_vua" -> Integer.toString(30 + random.nextInt(320));
      case "so_nhieu" -> grouped(500 + 10 * random.nextInt(400));
      case "so_met" -> grouped(150 + 10 * random.nextInt(180));
      case "so_muoi" -> Integer.toString(30 + random.nextInt(31));
      case "so_gio" -> Integer.toString(3 + random.nextInt(7));
      case "so_met_nho" -> Integer.toString(4 + random.nextInt(5));
      case "so_tieu_chi" -> Integer.toString(12 + random.nextInt(7));
      case "so_dot" -> Integer.toString(1 + random.nextInt(4));
      case "so_cap" -> List.of("III", "IV", "V").get(random.nextInt(3));
      case "tien" -> grouped(15 + 5 * random.nextInt(300)) + " triệu đồng";
      case "tien_nha" -> 60 + 5 * random.nextInt(9) + " triệu đồng";
      case "phan_tram" -> 55 + random.nextInt(40) + "," + random.nextInt(10);
      case "phan_tram_cao" -> 92 + random.nextInt(7) + "," + random.nextInt(10);
      default ->
          throw new IllegalArgumentException("texts.txt has the unknown slot {" + name + "}");
    };
  }

  private static String hour(Random random) {
    int hour = List.of(6, 7, 7, 8, 8, 9, 14, 15, 16, 19, 20).get(random.nextInt(11));
    return hour + " giờ" + (random.nextBoolean() ? " 30" : "");
  }

  private static String date(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue();
  }

  private static String grouped(int number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '.');
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
