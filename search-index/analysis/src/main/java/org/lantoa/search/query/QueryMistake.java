package org.lantoa.search.query;

import java.text.MessageFormat;
import java.util.Locale;

/** What can be wrong with a query, in both languages. {0} is the place, from 1; {1} the culprit. */
enum QueryMistake {
  EMPTY(
      "Câu truy vấn trống; hãy ghi ít nhất một #hashtag hoặc một \"cụm từ\".",
      "The query is empty; write at least one #hashtag or one \"phrase\"."),
  UNQUOTED(
      "Vị trí {0}: “{1}” không có dấu # và không nằm trong ngoặc kép; hãy ghi #hashtag hoặc"
          + " \"cụm từ\".",
      "Position {0}: “{1}” has no # and no quotation marks; write #hashtag or \"phrase\"."),
  LOWER_CASE_OR(
      "Vị trí {0}: từ nối phải viết hoa; hãy ghi OR thay cho “{1}”.",
      "Position {0}: the joining word is written in capitals; write OR instead of “{1}”."),
  UNKNOWN_OPERATOR(
      "Vị trí {0}: chưa dùng được từ nối {1}; các điều kiện chỉ nối với nhau bằng OR.",
      "Position {0}: {1} cannot be used; terms are joined by OR only."),
  MISSING_OR(
      "Vị trí {0}: thiếu OR trước “{1}”; hãy ghi OR giữa hai điều kiện.",
      "Position {0}: OR is missing before “{1}”; write OR between two terms."),
  MISSING_TERM(
      "Vị trí {0}: thiếu điều kiện; trước và sau OR phải có #hashtag hoặc \"cụm từ\".",
      "Position {0}: a term is missing; OR stands between two terms, each a #hashtag or a"
          + " \"phrase\"."),
  UNCLOSED_QUOTE(
      "Vị trí {0}: ngoặc kép mở mà chưa đóng; hãy thêm dấu \" vào cuối cụm từ.",
      "Position {0}: the quotation is not closed; add \" at the end of the phrase."),
  EMPTY_PHRASE(
      "Vị trí {0}: cụm từ không có chữ hoặc số nào; hãy ghi ít nhất một từ trong ngoặc kép.",
      "Position {0}: the phrase has no letter and no digit; write at least one word in quotation"
          + " marks."),
  NOT_A_HASHTAG(
      "Vị trí {0}: “{1}” không phải là hashtag; sau dấu # phải là chữ, số hoặc dấu gạch dưới, có"
          + " ít nhất một chữ cái và không có khoảng trắng.",
      "Position {0}: “{1}” is not a hashtag; after # come letters, digits or underscores, at least"
          + " one letter, no blanks.");

  private final String vietnamese;
  private final String english;

  QueryMistake(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String text(Locale locale, int position, String culprit) {
    String pattern = locale.getLanguage().equals("en") ? english : vietnamese;
    return new MessageFormat(pattern, locale)
        .format(new Object[] {Integer.toString(position + 1), culprit});
  }
}
