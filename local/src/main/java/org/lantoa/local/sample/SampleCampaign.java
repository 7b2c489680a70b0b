package org.lantoa.local.sample;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A campaign of the made-up province.
 *
 * @param hashtags what its query looks for, without {@code #}
 * @param phrases what its query looks for
 * @param spellings how offices write its hashtag, {@code #} included
 */
record SampleCampaign(
    String id,
    String name,
    LocalDate from,
    LocalDate to,
    List<String> hashtags,
    List<String> phrases,
    List<String> spellings) {

  /** The six campaigns around a day, on which most are running or have just ended. */
  static List<SampleCampaign> around(LocalDate day) {
    return List.of(
        new SampleCampaign(
            "dan-van-kheo",
            "Dân vận khéo",
            day.minusDays(400),
            day.plusDays(45),
            List.of("DanVanKheo"),
            List.of("dân vận khéo"),
            List.of("#DanVanKheo", "#danvankheo", "#DânVậnKhéo", "#Dan_Van_Kheo")),
        new SampleCampaign(
            "nong-thon-moi",
            "Xây dựng nông thôn mới",
            day.minusDays(730),
            day.plusDays(200),
            List.of("NongThonMoi", "XayDungNongThonMoi"),
            List.of("nông thôn mới"),
            List.of("#NongThonMoi", "#nongthonmoi", "#XâyDựngNôngThônMới", "#Nông_thôn_mới")),
        yearly(
            "den-on-dap-nghia",
            "Đền ơn đáp nghĩa",
            last(day, MonthDay.of(6, 15)),
            47,
            List.of("DenOnDapNghia"),
            List.of("đền ơn đáp nghĩa"),
            List.of("#DenOnDapNghia", "#ĐềnƠnĐápNghĩa", "#denondapnghia")),
        yearly(
            "chuyen-doi-so",
            "Tháng Chuyển đổi số",
            last(day, MonthDay.of(9, 15)),
            61,
            List.of("ChuyenDoiSo"),
            List.of("chuyển đổi số"),
            List.of("#ChuyenDoiSo", "#chuyendoiso", "#ChuyểnĐổiSố")),
        yearly(
            "hien-mau",
            "Giọt hồng Lam Giang",
            last(day, MonthDay.of(4, 1)),
            180,
            List.of("GiotHongLamGiang", "HienMauTinhNguyen"),
            List.of("hiến máu tình nguyện"),
            List.of("#GiotHongLamGiang", "#HienMauTinhNguyen", "#HiếnMáuTìnhNguyện")),
        yearly(
            "tuyen-quan",
            "Tuyển chọn, gọi công dân nhập ngũ",
            last(day, MonthDay.of(11, 1)),
            130,
            List.of("TuyenQuan", "LenDuongNhapNgu"),
            List.of("nghĩa vụ quân sự", "tuyển quân"),
            List.of("#TuyenQuan", "#tuyenquan", "#TuyểnQuân", "#LenDuongNhapNgu")));
  }

  /** As {@code campaigns.yaml} has it. */
  String query() {
    return Stream.concat(
            hashtags.stream().map(tag -> '#' + tag),
            phrases.stream().map(phrase -> '"' + phrase + '"'))
        .collect(Collectors.joining(" OR "));
  }

  private static SampleCampaign yearly(
      String id,
      String name,
      LocalDate from,
      int days,
      List<String> hashtags,
      List<String> phrases,
      List<String> spellings) {
    return new SampleCampaign(
        id, name, from, from.plusDays(days - 1L), hashtags, phrases, spellings);
  }

  /** The last such day of a year that is not after a day. */
  private static LocalDate last(LocalDate day, MonthDay of) {
    LocalDate thisYear = of.atYear(day.getYear());
    return thisYear.isAfter(day) ? of.atYear(day.getYear() - 1) : thisYear;
  }
}
