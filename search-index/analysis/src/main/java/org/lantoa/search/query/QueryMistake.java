package org.lantoa.search.query;

import java.text.MessageFormat;
import java.util.Locale;

/**
 * What can be wrong with a query, in both languages. {0} is the place, from 1; {1} the culprit; {2}
 * what goes with it, if anything.
 */
enum QueryMistake {
  EMPTY(
      "Câu truy vấn trống; hãy ghi ít nhất một từ, một #hashtag hoặc một \"cụm từ\".",
      "The query is empty; write at least one word, one #hashtag or one \"phrase\"."),
  NO_WORD(
      "Câu truy vấn không có chữ hoặc số nào; hãy ghi ít nhất một từ.",
      "The query has no letter and no digit; write at least one word."),
  TOO_LONG(
      "Câu truy vấn dài quá {2} ký tự; hãy rút ngắn lại.",
      "The query is longer than {2} characters; shorten it."),
  TOO_MANY(
      "Câu truy vấn có quá {2} điều kiện (mỗi #hashtag hoặc chữ viết tắt tính thành nhiều điều"
          + " kiện); hãy bớt đi hoặc tách thành nhiều câu.",
      "The query has more than {2} conditions (a #hashtag or an abbreviation counts as several);"
          + " take some away or make several queries of it."),
  TOO_DEEP(
      "Vị trí {0}: ngoặc đơn lồng nhau quá {2} lớp; hãy bớt ngoặc.",
      "Position {0}: more than {2} parentheses within each other; take some away."),
  LOWER_CASE_OR(
      "Vị trí {0}: từ nối phải viết hoa; hãy ghi OR thay cho “{1}”.",
      "Position {0}: the joining word is written in capitals; write OR instead of “{1}”."),
  MISSING_TERM(
      "Vị trí {0}: thiếu điều kiện; trước và sau OR, AND, sau NOT phải có từ, #hashtag hoặc"
          + " \"cụm từ\". Nếu muốn tìm chính từ đó, hãy đặt trong ngoặc kép.",
      "Position {0}: a term is missing; before and after OR and AND, and after NOT, stands a word, a"
          + " #hashtag or a \"phrase\". To search for such a word itself, put it in quotation"
          + " marks."),
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
          + " one letter, no blanks."),
  UNCLOSED_PARENTHESIS(
      "Vị trí {0}: ngoặc đơn mở mà chưa đóng; hãy thêm dấu ) vào cuối nhóm.",
      "Position {0}: the parenthesis is not closed; add ) at the end of the group."),
  UNEXPECTED_PARENTHESIS(
      "Vị trí {0}: thừa dấu đóng ngoặc đơn; hãy bỏ đi hoặc thêm dấu ( ở trước.",
      "Position {0}: this closing parenthesis was never opened; take it away or add ( before it."),
  EMPTY_PARENTHESES(
      "Vị trí {0}: trong ngoặc đơn không có gì; hãy ghi điều kiện hoặc bỏ ngoặc.",
      "Position {0}: there is nothing between the parentheses; write a term or take them away."),
  LEADING_WILDCARD(
      "Vị trí {0}: dấu * không đứng ở đầu từ được; hãy ghi phần đầu của từ rồi mới đến *, ví dụ"
          + " giao*.",
      "Position {0}: * cannot begin a word; write the beginning of the word and then *, such as"
          + " giao*."),
  WILDCARD_INSIDE(
      "Vị trí {0}: dấu * chỉ đứng ở cuối một từ, ví dụ giao*; hãy sửa “{1}”.",
      "Position {0}: * stands only at the end of one word, such as giao*; change “{1}”."),
  SHORT_PREFIX(
      "Vị trí {0}: trước dấu * phải có ít nhất {2} chữ cái hoặc chữ số; hãy ghi thêm vào “{1}”.",
      "Position {0}: at least {2} letters or digits stand before *; write more of “{1}”."),
  BAD_SLOP(
      "Vị trí {0}: “{1}” không phải là khoảng cách; sau dấu ~ hãy ghi một số từ 0 đến {2}, ví dụ"
          + " \"dân vận\"~3.",
      "Position {0}: “{1}” is no distance; write a number from 0 to {2} behind ~, such as \"dân"
          + " vận\"~3."),
  UNKNOWN_FIELD(
      "Vị trí {0}: không có trường “{1}:”; ý bạn là {2}: chăng? Nếu muốn tìm chính chữ đó, hãy đặt"
          + " trong ngoặc kép.",
      "Position {0}: there is no field “{1}:”; did you mean {2}:? To search for the text itself, put"
          + " it in quotation marks."),
  MISSING_VALUE(
      "Vị trí {0}: thiếu giá trị của {1}:; hãy ghi giá trị liền sau dấu hai chấm, không có khoảng"
          + " trắng và không có ngoặc đơn, ví dụ {2}.",
      "Position {0}: {1}: has no value; write it directly behind the colon, without a blank and"
          + " without parentheses, such as {2}."),
  BAD_DATE(
      "Vị trí {0}: “{1}” không phải là ngày hoặc giai đoạn; hãy ghi như published:2023,"
          + " published:2023-01, published:2023-01-15, published:2023-01..2023-06 hoặc"
          + " published:2023-01.. .",
      "Position {0}: “{1}” is no day and no period; write it like published:2023, published:2023-01,"
          + " published:2023-01-15, published:2023-01..2023-06 or published:2023-01.. ."),
  BAD_NUMBER(
      "Vị trí {0}: không hiểu số lượt “{1}”; hãy ghi như {2}:>100, {2}:>=100, {2}:<100, {2}:100,"
          + " {2}:100..200 hoặc {2}:unknown.",
      "Position {0}: “{1}” is no number of this kind; write it like {2}:>100, {2}:>=100, {2}:<100,"
          + " {2}:100, {2}:100..200 or {2}:unknown."),
  RANGE_REVERSED(
      "Vị trí {0}: khoảng “{1}” bị ngược; hãy ghi giá trị nhỏ (hoặc sớm) trước dấu .. .",
      "Position {0}: the range “{1}” is the wrong way round; write the smaller (or earlier) end"
          + " before .. ."),
  BAD_STATE(
      "Vị trí {0}: “{1}” không phải là trạng thái; hãy ghi state:removed (đã gỡ) hoặc state:shown"
          + " (đang hiện).",
      "Position {0}: “{1}” is no state; write state:removed or state:shown."),
  BAD_CHOICE(
      "Vị trí {0}: “{1}” không dùng được ở đây; hãy ghi một trong các giá trị: {2}.",
      "Position {0}: “{1}” cannot be used here; write one of: {2}."),
  BAD_SOURCE(
      "Vị trí {0}: “{1}” không phải là mã kênh; hãy ghi nền tảng và mã, ví dụ"
          + " source:facebook:246675545449582.",
      "Position {0}: “{1}” is no key of a source; write the platform and the id, such as"
          + " source:facebook:246675545449582."),
  BAD_ID(
      "Vị trí {0}: “{1}” không phải là mã trong danh mục; mã gồm chữ thường không dấu, chữ số và dấu"
          + " gạch nối, ví dụ {2}:xa-vi-du.",
      "Position {0}: “{1}” is no id of the registry; ids consist of small letters without accents,"
          + " digits and hyphens, such as {2}:xa-vi-du."),
  BAD_EXACT(
      "Vị trí {0}: sau exact: phải là một từ hoặc một \"cụm từ\", không có dấu * hoặc #; hãy sửa"
          + " “{1}”.",
      "Position {0}: exact: is followed by a word or a \"phrase\", without * or #; change “{1}”."),
  NOT_IN_CAMPAIGN(
      "Vị trí {0}: truy vấn của đợt tuyên truyền không dùng {1}: được, vì bài thuộc đợt hay không"
          + " được quyết định một lần, khi bài xuất hiện; chỉ dùng từ, \"cụm từ\", #hashtag, exact:,"
          + " unit:, source:, platform: và kind:.",
      "Position {0}: the query of a campaign cannot use {1}:, because a post joins or not once, when"
          + " it appears; use words, \"phrases\", #hashtags, exact:, unit:, source:, platform: and"
          + " kind: only.");

  private final String vietnamese;
  private final String english;

  QueryMistake(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String text(Locale locale, int position, String culprit, String hint) {
    String pattern = locale.getLanguage().equals("en") ? english : vietnamese;
    return new MessageFormat(pattern, locale)
        .format(new Object[] {Integer.toString(position + 1), culprit, hint});
  }

  /** The mistake at a place, without anything to name. */
  QuerySyntaxException at(int position) {
    return at(position, "", "");
  }

  /** The mistake at a place. */
  QuerySyntaxException at(int position, String culprit) {
    return at(position, culprit, "");
  }

  /** The mistake at a place, with what goes with it. */
  QuerySyntaxException at(int position, String culprit, String hint) {
    return new QuerySyntaxException(this, position, culprit, hint);
  }
}
