package org.lantoa.search.query;

/**
 * What can be wrong with a line of a list of abbreviations, in both languages. {0}: the culprit.
 */
enum AbbreviationMistake {
  TOO_LONG(
      "Dòng dài quá 500 ký tự; hãy rút ngắn lại.",
      "The line is longer than 500 characters; shorten it."),
  NO_MEANING(
      "Không hiểu “{0}”; mỗi dòng ghi CHỮ VIẾT TẮT = nghĩa đầy đủ, ví dụ UBND = Ủy ban nhân dân; dòng"
          + " ghi chú bắt đầu bằng #.",
      "“{0}” cannot be read; each line is ABBREVIATION = its words, such as UBND = Ủy ban nhân dân;"
          + " a remark stands on a line of its own that begins with #."),
  NO_ABBREVIATION(
      "“{0}” không dùng làm chữ viết tắt được; trước dấu = là chữ viết tắt có từ hai chữ cái trở lên"
          + " và nhiều nhất ba phần, ví dụ KT-XH.",
      "“{0}” cannot be an abbreviation; before = stands one of at least two letters and at most three"
          + " parts, such as KT-XH."),
  BAD_MEANING(
      "“{0}” không dùng làm nghĩa được; mỗi nghĩa có từ 2 đến 12 tiếng, các nghĩa cách nhau bằng dấu"
          + " chấm phẩy.",
      "“{0}” cannot be a meaning; each has 2 to 12 words, several are separated by semicolons."),
  TOO_MANY(
      "Có quá 8 nghĩa (“{0}”); hãy bớt đi.",
      "There are more than 8 meanings (“{0}”); take some away.");

  private final String vietnamese;
  private final String english;

  AbbreviationMistake(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  String text(boolean isEnglish, String culprit) {
    return (isEnglish ? english : vietnamese).replace("{0}", culprit);
  }
}
